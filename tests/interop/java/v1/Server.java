import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
import org.eclipse.leshan.server.bootstrap.BootstrapFailureCause;
import org.eclipse.leshan.server.bootstrap.BootstrapSession;
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

/*
 * A bootstrap server and an LwM2M server of Leshan 1.5, each with a plain and a DTLS port. Arguments: the identity that has the key,
 * which is an endpoint's name, and the key in hexadecimal.
 *
 * First line out: {"event":"ready","plain":{"bootstrap":PORT,"server":PORT},"dtls":{…}}. Orders: {"do":"read|write|observe|cancel|
 * execute|discover","client":ENDPOINT,"path":"/3/0/0","value":…,"format":"TLV"}; each is answered by one {"event":"answer","do":…,
 * "code":"CONTENT",…}.
 */
public class Server {
	static final long TIMEOUT_MS = 20000;
	static final Map<String, Registration> clients = new ConcurrentHashMap<>();
	static final Map<String, Observation> observations = new ConcurrentHashMap<>();
	static SecurityInfo psk;

	public static void main(String[] args) throws Exception {
		psk = SecurityInfo.newPreSharedKeyInfo(args[0], args[0], Lines.unhex(args[1]));
		LeshanServer server = server();
		LeshanBootstrapServer bootstrap = bootstrap(server);
		Lines.say("ready", new JsonObject()
			.add("plain", new JsonObject().add("bootstrap", bootstrap.getUnsecuredAddress().getPort())
				.add("server", server.getUnsecuredAddress().getPort()))
			.add("dtls", new JsonObject().add("bootstrap", bootstrap.getSecuredAddress().getPort())
				.add("server", server.getSecuredAddress().getPort())));
		Lines.serve((what, order) -> send(server, what, order.getString("client", ""), request(what, order)));
		bootstrap.destroy();
		server.destroy();
		System.exit(0);
	}

	/* The LwM2M server, with object 19 among its models and the Andlink uplink resource /dp. */
	static LeshanServer server() throws Exception {
		List<ObjectModel> models = new ArrayList<>(ObjectLoader.loadDefault());
		models.add(new ObjectModel(19, "BinaryAppDataContainer", "", ObjectModel.DEFAULT_VERSION, true, false,
			new ResourceModel(0, "Data", ResourceModel.Operations.RW, false, true, ResourceModel.Type.OPAQUE, "", "", "")));
		InMemorySecurityStore store = new InMemorySecurityStore();
		store.add(psk);
		LeshanServer server = new LeshanServerBuilder().setLocalAddress("127.0.0.1", 0)
			.setLocalSecureAddress("127.0.0.1", 0).setSecurityStore(store)
			.setObjectModelProvider(new StaticModelProvider(models)).build();
		server.getRegistrationService().addListener(new RegistrationListener() {
			public void registered(Registration r, Registration previous, Collection<Observation> o) {
				clients.put(r.getEndpoint(), r);
				Lines.say("registered", new JsonObject().add("endpoint", r.getEndpoint())
					.add("lifetime", r.getLifeTimeInSec()).add("version", String.valueOf(r.getLwM2mVersion()))
					.add("secure", r.getIdentity().isSecure()).add("links", links(r.getSortedObjectLinks())));
			}

			public void updated(RegistrationUpdate update, Registration now, Registration before) {
				clients.put(now.getEndpoint(), now);
				Lines.say("updated", new JsonObject().add("endpoint", now.getEndpoint()));
			}

			public void unregistered(Registration r, Collection<Observation> o, boolean expired, Registration next) {
				Lines.say("unregistered", new JsonObject().add("endpoint", r.getEndpoint()).add("expired", expired));
			}
		});
		server.getObservationService().addListener(new ObservationListener() {
			public void newObservation(Observation o, Registration r) {
				observations.put(r.getEndpoint(), o);
			}

			public void cancelled(Observation o) {
			}

			public void onResponse(Observation o, Registration r, ObserveResponse response) {
				Lines.say("notify", new JsonObject().add("path", o.getPath().toString())
					.add("value", value(response.getContent())));
			}

			public void onError(Observation o, Registration r, Exception e) {
				Lines.say("error", new JsonObject().add("text", String.valueOf(e)));
			}
		});
		server.coap().getServer().add(new CoapResource("dp") {
			public void handlePOST(CoapExchange exchange) {
				Lines.say("dp", new JsonObject().add("query", exchange.getRequestOptions().getUriQueryString())
					.add("format", exchange.getRequestOptions().getContentFormat())
					.add("confirmable", exchange.advanced().getRequest().isConfirmable())
					.add("payload", exchange.getRequestText()));
				exchange.respond(CoAP.ResponseCode.CHANGED);
			}
		});
		server.start();
		return server;
	}

	/* Sends every client to the LwM2M server above, in its own security mode. */
	static LeshanBootstrapServer bootstrap(LeshanServer server) {
		BootstrapSecurityStore store = new BootstrapSecurityStore() {
			public List<SecurityInfo> getAllByEndpoint(String endpoint) {
				return endpoint.equals(psk.getEndpoint()) ? Arrays.asList(psk) : Collections.emptyList();
			}

			public SecurityInfo getByIdentity(String id) {
				return id.equals(psk.getIdentity()) ? psk : null;
			}
		};
		LeshanBootstrapServer bootstrap = new LeshanBootstrapServerBuilder().setLocalAddress("127.0.0.1", 0)
			.setLocalSecureAddress("127.0.0.1", 0).setSecurityStore(store)
			.setConfigStore((endpoint, who, session) -> config(who.isSecure(), server))
			.setSessionManager(new DefaultBootstrapSessionManager(store) {
				public BootstrapSession begin(String endpoint, Identity who) {
					Lines.say("bootstrap", new JsonObject().add("endpoint", endpoint).add("secure", who.isSecure()));
					return new DefaultBootstrapSession(endpoint, who, who.isSecure() == endpoint.equals(psk.getEndpoint()));
				}

				public void end(BootstrapSession session) {
					Lines.say("bootstrapped", new JsonObject().add("endpoint", session.getEndpoint()));
				}

				public void failed(BootstrapSession session, BootstrapFailureCause cause) {
					Lines.say("bootstrap-failed", new JsonObject().add("cause", String.valueOf(cause)));
				}
			}).build();
		bootstrap.start();
		return bootstrap;
	}

	static BootstrapConfig config(boolean dtls, LeshanServer server) {
		BootstrapConfig config = new BootstrapConfig();
		BootstrapConfig.ServerConfig account = new BootstrapConfig.ServerConfig();
		BootstrapConfig.ServerSecurity security = new BootstrapConfig.ServerSecurity();

		config.toDelete = Arrays.asList("/0", "/1");
		account.shortId = 123;
		account.lifetime = 300;
		account.binding = BindingMode.U;
		config.servers.put(0, account);
		security.uri = dtls ? "coaps://127.0.0.1:" + server.getSecuredAddress().getPort()
			: "coap://127.0.0.1:" + server.getUnsecuredAddress().getPort();
		security.serverId = 123;
		security.securityMode = dtls ? SecurityMode.PSK : SecurityMode.NO_SEC;
		if (dtls) {
			security.publicKeyOrId = psk.getIdentity().getBytes(StandardCharsets.UTF_8);
			security.secretKey = psk.getPreSharedKey();
		}
		config.security.put(0, security);
		return config;
	}

	static DownlinkRequest<? extends LwM2mResponse> request(String what, JsonObject order) throws Exception {
		ContentFormat format = order.get("format") == null ? null : ContentFormat.fromName(order.getString("format", ""));
		String path = order.getString("path", "/");
		LwM2mPath where = new LwM2mPath(path);
		JsonValue value = order.get("value");

		switch (what) {
		case "read":
			return new ReadRequest(format, path);
		case "observe":
			return new ObserveRequest(format, path);
		case "cancel":
			return new CancelObservationRequest(observations.get(order.getString("client", "")));
		case "execute":
			return new ExecuteRequest(path, value == null ? null : value.asString());
		case "discover":
			return new DiscoverRequest(path);
		case "write":
			if (order.get("hex") != null)
				return new WriteRequest(format, where.getObjectId(), where.getObjectInstanceId(), where.getResourceId(),
					Lines.unhex(order.getString("hex", "")));
			if (value.isNumber())
				return new WriteRequest(format, where.getObjectId(), where.getObjectInstanceId(), where.getResourceId(),
					value.asLong());
			return new WriteRequest(format, where.getObjectId(), where.getObjectInstanceId(), where.getResourceId(),
				value.asString());
		default:
			throw new IllegalArgumentException("unknown: " + what);
		}
	}

	/* In the background, so that the client may do something else in between. */
	static <T extends LwM2mResponse> void send(LeshanServer server, String what, String client, DownlinkRequest<T> request) {
		server.send(clients.get(client), request, TIMEOUT_MS, response -> {
			JsonObject answer = new JsonObject().add("do", what).add("code", response.getCode().getName());
			if (response instanceof ReadResponse && response.isSuccess())
				answer.add("value", value(((ReadResponse) response).getContent()));
			if (response instanceof DiscoverResponse && response.isSuccess())
				answer.add("links", links(((DiscoverResponse) response).getObjectLinks()));
			Lines.say("answer", answer);
		}, error -> Lines.say("answer", new JsonObject().add("do", what).add("code", "FAILED").add("text", String.valueOf(error))));
	}

	static JsonArray links(Link[] links) {
		JsonArray out = new JsonArray();

		for (Link link : links)
			out.add(link.getUrl());
		return out;
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
}
