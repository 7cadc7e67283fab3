/*
 * The interoperability peer: a bootstrap server and an LwM2M 1.0 server made of Leshan's libraries, driven by JSON lines on
 * stdin and reporting JSON lines on stdout. Run from source: java -cp 'lib/*' Peer.java plain|dtls IDENTITY KEY_HEX
 *
 * First line out: {"event":"ready","bootstrap":PORT,"server":PORT}. Commands: {"do":"read|write|observe|cancel|execute|discover",
 * "path":"/3/0/0","value":…,"format":"TLV"}; each is answered by one {"event":"answer","do":…,"code":"CONTENT",…}. EOF ends it.
 */
import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.eclipse.californium.core.CoapResource;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.server.resources.CoapExchange;
import org.eclipse.leshan.core.Link;
import org.eclipse.leshan.core.SecurityMode;
import org.eclipse.leshan.core.model.ObjectLoader;
import org.eclipse.leshan.core.model.ObjectModel;
import org.eclipse.leshan.core.model.ResourceModel;
import org.eclipse.leshan.core.node.LwM2mNode;
import org.eclipse.leshan.core.node.LwM2mObject;
import org.eclipse.leshan.core.node.LwM2mObjectInstance;
import org.eclipse.leshan.core.node.LwM2mPath;
import org.eclipse.leshan.core.node.LwM2mResource;
import org.eclipse.leshan.core.observation.Observation;
import org.eclipse.leshan.core.request.BindingMode;
import org.eclipse.leshan.core.request.CancelObservationRequest;
import org.eclipse.leshan.core.request.ContentFormat;
import org.eclipse.leshan.core.request.DiscoverRequest;
import org.eclipse.leshan.core.request.DownlinkRequest;
import org.eclipse.leshan.core.request.ExecuteRequest;
import org.eclipse.leshan.core.request.Identity;
import org.eclipse.leshan.core.request.ObserveRequest;
import org.eclipse.leshan.core.request.ReadRequest;
import org.eclipse.leshan.core.request.WriteRequest;
import org.eclipse.leshan.core.response.DiscoverResponse;
import org.eclipse.leshan.core.response.LwM2mResponse;
import org.eclipse.leshan.core.response.ObserveResponse;
import org.eclipse.leshan.core.response.ReadResponse;
import org.eclipse.leshan.server.bootstrap.BootstrapConfig;
import org.eclipse.leshan.server.bootstrap.BootstrapSession;
import org.eclipse.leshan.server.bootstrap.BootstrapFailureCause;
import org.eclipse.leshan.server.bootstrap.DefaultBootstrapSession;
import org.eclipse.leshan.server.bootstrap.DefaultBootstrapSessionManager;
import org.eclipse.leshan.server.californium.LeshanServer;
import org.eclipse.leshan.server.californium.LeshanServerBuilder;
import org.eclipse.leshan.server.californium.bootstrap.LeshanBootstrapServer;
import org.eclipse.leshan.server.californium.bootstrap.LeshanBootstrapServerBuilder;
import org.eclipse.leshan.server.model.StaticModelProvider;
import org.eclipse.leshan.server.observation.ObservationListener;
import org.eclipse.leshan.server.registration.Registration;
import org.eclipse.leshan.server.registration.RegistrationListener;
import org.eclipse.leshan.server.registration.RegistrationUpdate;
import org.eclipse.leshan.server.security.BootstrapSecurityStore;
import org.eclipse.leshan.server.security.InMemorySecurityStore;
import org.eclipse.leshan.server.security.SecurityInfo;

public class Peer {
	static final long TIMEOUT_MS = 20000;
	static volatile Registration client;
	static volatile Observation observation;

	public static void main(String[] args) throws Exception {
		boolean dtls = args[0].equals("dtls");
		String identity = args[1];
		byte[] key = unhex(args[2]);
		SecurityInfo psk = SecurityInfo.newPreSharedKeyInfo(identity, identity, key);

		LeshanServer server = server(dtls ? psk : null);
		LeshanBootstrapServer bootstrap = bootstrap(dtls, identity, key, psk, server);
		say("ready", new JsonObject()
			.add("bootstrap", (dtls ? bootstrap.getSecuredAddress() : bootstrap.getUnsecuredAddress()).getPort())
			.add("server", (dtls ? server.getSecuredAddress() : server.getUnsecuredAddress()).getPort()));

		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String line; (line = in.readLine()) != null;)
			command(server, Json.parse(line).asObject());
		bootstrap.destroy();
		server.destroy();
		System.exit(0);
	}

	/* The LwM2M server, with object 19 among its models and the Andlink uplink resource /dp. */
	static LeshanServer server(SecurityInfo psk) throws Exception {
		List<ObjectModel> models = new ArrayList<>(ObjectLoader.loadDefault());
		models.add(new ObjectModel(19, "BinaryAppDataContainer", "", ObjectModel.DEFAULT_VERSION, true, false,
			new ResourceModel(0, "Data", ResourceModel.Operations.RW, true, true, ResourceModel.Type.OPAQUE, "", "", "")));
		InMemorySecurityStore store = new InMemorySecurityStore();
		if (psk != null) // otherwise an endpoint that has a key must not come without it
			store.add(psk);
		LeshanServer server = new LeshanServerBuilder().setLocalAddress("127.0.0.1", 0)
			.setLocalSecureAddress("127.0.0.1", 0).setSecurityStore(store)
			.setObjectModelProvider(new StaticModelProvider(models)).build();
		server.getRegistrationService().addListener(new RegistrationListener() {
			public void registered(Registration r, Registration previous, Collection<Observation> observations) {
				client = r;
				JsonArray links = new JsonArray();
				for (Link link : r.getSortedObjectLinks())
					links.add(link.getUrl());
				say("registered", new JsonObject().add("endpoint", r.getEndpoint()).add("lifetime", r.getLifeTimeInSec())
					.add("version", r.getLwM2mVersion()).add("secure", r.getIdentity().isSecure()).add("links", links));
			}

			public void updated(RegistrationUpdate update, Registration now, Registration before) {
				client = now;
				say("updated", new JsonObject().add("endpoint", now.getEndpoint()));
			}

			public void unregistered(Registration r, Collection<Observation> o, boolean expired, Registration next) {
				say("unregistered", new JsonObject().add("endpoint", r.getEndpoint()).add("expired", expired));
			}
		});
		server.getObservationService().addListener(new ObservationListener() {
			public void newObservation(Observation o, Registration r) {
				observation = o;
			}

			public void cancelled(Observation o) {
			}

			public void onResponse(Observation o, Registration r, ObserveResponse response) {
				say("notify", new JsonObject().add("path", o.getPath().toString()).add("value", value(response.getContent())));
			}

			public void onError(Observation o, Registration r, Exception e) {
				say("error", new JsonObject().add("text", String.valueOf(e)));
			}
		});
		server.coap().getServer().add(new CoapResource("dp") {
			public void handlePOST(CoapExchange exchange) {
				say("dp", new JsonObject().add("query", exchange.getRequestOptions().getUriQueryString())
					.add("format", exchange.getRequestOptions().getContentFormat())
					.add("confirmable", exchange.advanced().getRequest().isConfirmable())
					.add("payload", exchange.getRequestText()));
				exchange.respond(CoAP.ResponseCode.CHANGED);
			}
		});
		server.start();
		return server;
	}

	/* The bootstrap server: sends every client to the LwM2M server above, in the same security mode. */
	static LeshanBootstrapServer bootstrap(boolean dtls, String identity, byte[] key, SecurityInfo psk, LeshanServer server) {
		BootstrapSecurityStore store = new BootstrapSecurityStore() {
			public List<SecurityInfo> getAllByEndpoint(String endpoint) {
				return dtls && endpoint.equals(psk.getEndpoint()) ? Arrays.asList(psk) : Collections.emptyList();
			}

			public SecurityInfo getByIdentity(String id) {
				return id.equals(identity) ? psk : null;
			}
		};
		LeshanBootstrapServer bootstrap = new LeshanBootstrapServerBuilder().setLocalAddress("127.0.0.1", 0)
			.setLocalSecureAddress("127.0.0.1", 0).setSecurityStore(store).setConfigStore((endpoint, who, session) -> {
				BootstrapConfig config = new BootstrapConfig();
				config.toDelete = Arrays.asList("/0", "/1");
				BootstrapConfig.ServerConfig account = new BootstrapConfig.ServerConfig();
				account.shortId = 123;
				account.lifetime = 300;
				account.binding = BindingMode.U;
				config.servers.put(0, account);
				BootstrapConfig.ServerSecurity security = new BootstrapConfig.ServerSecurity();
				security.uri = dtls ? "coaps://127.0.0.1:" + server.getSecuredAddress().getPort()
					: "coap://127.0.0.1:" + server.getUnsecuredAddress().getPort();
				security.bootstrapServer = false;
				security.serverId = 123;
				security.securityMode = dtls ? SecurityMode.PSK : SecurityMode.NO_SEC;
				if (dtls) {
					security.publicKeyOrId = identity.getBytes(StandardCharsets.UTF_8);
					security.secretKey = key;
				}
				config.security.put(0, security);
				return config;
			}).setSessionManager(new DefaultBootstrapSessionManager(store) {
				public BootstrapSession begin(String endpoint, Identity who) {
					say("bootstrap", new JsonObject().add("endpoint", endpoint).add("secure", who.isSecure()));
					return new DefaultBootstrapSession(endpoint, who, who.isSecure() == dtls);
				}

				public void end(BootstrapSession session) {
					say("bootstrapped", new JsonObject().add("endpoint", session.getEndpoint()));
				}

				public void failed(BootstrapSession session, BootstrapFailureCause cause) {
					say("bootstrap-failed", new JsonObject().add("cause", String.valueOf(cause)));
				}
			}).build();
		bootstrap.start();
		return bootstrap;
	}

	static void command(LeshanServer server, JsonObject order) {
		String what = order.getString("do", "");
		String path = order.getString("path", "/");
		try {
			send(server, what, request(what, path, order));
		} catch (Exception e) {
			say("answer", new JsonObject().add("do", what).add("code", "EXCEPTION").add("text", String.valueOf(e)));
		}
	}

	static DownlinkRequest<? extends LwM2mResponse> request(String what, String path, JsonObject order) {
		ContentFormat format = format(order.getString("format", null));
		LwM2mPath where = new LwM2mPath(path);
		JsonValue value = order.get("value");
		switch (what) {
		case "read":
			return new ReadRequest(format, path);
		case "observe":
			return new ObserveRequest(format, path);
		case "cancel":
			return new CancelObservationRequest(observation);
		case "execute":
			return new ExecuteRequest(path, value == null ? null : value.asString());
		case "discover":
			return new DiscoverRequest(path);
		case "write":
			if (order.getBoolean("opaque", false))
				return new WriteRequest(format, where.getObjectId(), where.getObjectInstanceId(), where.getResourceId(),
					value.asString().getBytes(StandardCharsets.UTF_8));
			if (value.isNumber())
				return new WriteRequest(format, where.getObjectId(), where.getObjectInstanceId(), where.getResourceId(),
					value.asLong());
			if (value.isBoolean())
				return new WriteRequest(format, where.getObjectId(), where.getObjectInstanceId(), where.getResourceId(),
					value.asBoolean());
			return new WriteRequest(format, where.getObjectId(), where.getObjectInstanceId(), where.getResourceId(),
				value.asString());
		default:
			throw new IllegalArgumentException("unknown: " + what);
		}
	}

	/* In the background, so that the client may do something else in between. */
	static <T extends LwM2mResponse> void send(LeshanServer server, String what, DownlinkRequest<T> request) {
		server.send(client, request, TIMEOUT_MS, response -> {
			JsonObject answer = new JsonObject().add("do", what).add("code", response.getCode().getName());
			if (response instanceof ReadResponse && response.isSuccess())
				answer.add("value", value(((ReadResponse) response).getContent()));
			if (response instanceof DiscoverResponse && response.isSuccess()) {
				JsonArray links = new JsonArray();
				for (Link link : ((DiscoverResponse) response).getObjectLinks())
					links.add(link.getUrl());
				answer.add("links", links);
			}
			say("answer", answer);
		}, error -> say("answer", new JsonObject().add("do", what).add("code", "FAILED").add("text", String.valueOf(error))));
	}

	static ContentFormat format(String name) {
		return name == null ? null : ContentFormat.fromName(name);
	}

	/* A node as JSON: instances and multiple resources as objects keyed by id, bytes as text. */
	static JsonValue value(LwM2mNode node) {
		JsonObject all = new JsonObject();
		if (node instanceof LwM2mObject) {
			for (LwM2mObjectInstance i : ((LwM2mObject) node).getInstances().values())
				all.add(String.valueOf(i.getId()), value(i));
			return all;
		}
		if (node instanceof LwM2mObjectInstance) {
			for (LwM2mResource r : ((LwM2mObjectInstance) node).getResources().values())
				all.add(String.valueOf(r.getId()), value(r));
			return all;
		}
		LwM2mResource resource = (LwM2mResource) node;
		if (!resource.isMultiInstances())
			return scalar(resource.getValue());
		resource.getValues().forEach((id, one) -> all.add(String.valueOf(id), scalar(one)));
		return all;
	}

	static JsonValue scalar(Object o) {
		if (o instanceof byte[])
			return Json.value(new String((byte[]) o, StandardCharsets.UTF_8));
		if (o instanceof Long)
			return Json.value((Long) o);
		if (o instanceof Boolean)
			return Json.value((Boolean) o);
		return Json.value(String.valueOf(o));
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
}
