import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.network.Endpoint;

/* The GET of a package, block by block, as an update by URI needs it. */
final class Fetch {
	static final long TIMEOUT_MS = 20000;

	private Fetch() {
	}

	/* By the endpoint that the client is registered from; null: there is no such package. */
	static byte[] get(Endpoint endpoint, String uri) throws InterruptedException {
		Request request = Request.newGet();

		request.setURI(uri);
		request.send(endpoint);
		Response response = request.waitForResponse(TIMEOUT_MS);
		return response != null && response.getCode() == CoAP.ResponseCode.CONTENT ? response.getPayload() : null;
	}
}
