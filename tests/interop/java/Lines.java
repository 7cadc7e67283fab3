import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/* What the peers have in common: JSON lines, orders in by stdin and news out by stdout. The end of stdin ends a peer. */
final class Lines {
	interface Orders {
		void run(String what, JsonObject order) throws Exception;
	}

	private Lines() {
	}

	/* An order that can't be carried out is answered by an exception. */
	static void serve(Orders orders) throws IOException {
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

		for (String line; (line = in.readLine()) != null;) {
			JsonObject order = Json.parse(line).asObject();
			String what = order.getString("do", "");

			try {
				orders.run(what, order);
			} catch (Exception e) {
				say("answer", new JsonObject().add("do", what).add("code", "EXCEPTION").add("text", String.valueOf(e)));
			}
		}
	}

	static synchronized void say(String event, JsonObject data) {
		JsonObject line = new JsonObject().add("event", event);

		data.forEach(member -> line.add(member.getName(), member.getValue()));
		System.out.println(line);
		System.out.flush();
	}

	static byte[] unhex(String hex) {
		byte[] out = new byte[hex.length() / 2];

		for (int i = 0; i < out.length; i++)
			out[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
		return out;
	}

	static long crc(byte[] data) {
		CRC32 crc = new CRC32();

		crc.update(data);
		return crc.getValue();
	}
}
