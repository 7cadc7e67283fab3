import com.eclipsesource.json.JsonObject;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.californium.core.config.CoapConfig;
import org.eclipse.californium.core.network.Endpoint;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.leshan.client.LeshanClient;
import org.eclipse.leshan.client.LeshanClientBuilder;
import org.eclipse.leshan.client.californium.endpoint.CaliforniumClientEndpointsProvider;
import org.eclipse.leshan.client.californium.endpoint.coap.CoapClientProtocolProvider;
import org.eclipse.leshan.client.californium.endpoint.coaps.CoapsClientProtocolProvider;
import org.eclipse.leshan.client.object.Security;
import org.eclipse.leshan.client.object.Server;
import org.eclipse.leshan.client.observer.LwM2mClientObserverAdapter;
import org.eclipse.leshan.client.resource.BaseInstanceEnabler;
import org.eclipse.leshan.client.resource.ObjectsInitializer;
import org.eclipse.leshan.client.servers.LwM2mServer;
import org.eclipse.leshan.core.ResponseCode;
import org.eclipse.leshan.core.model.ObjectLoader;
import org.eclipse.leshan.core.model.ObjectModel;
import org.eclipse.leshan.core.model.ResourceModel;
import org.eclipse.leshan.core.model.StaticModel;
import org.eclipse.leshan.core.node.LwM2mResource;
import org.eclipse.leshan.core.request.BootstrapRequest;
import org.eclipse.leshan.core.request.DeregisterRequest;
import org.eclipse.leshan.core.request.RegisterRequest;
import org.eclipse.leshan.core.request.UpdateRequest;
import org.eclipse.leshan.core.request.argument.Arguments;
import org.eclipse.leshan.core.response.ExecuteResponse;
import org.eclipse.leshan.core.response.ReadResponse;
import org.eclipse.leshan.core.response.WriteResponse;

/*
 * Clients of Leshan 2.0, each bootstrapped by the server that an order names. First line out: {"event":"ready"}. Orders:
 * {"do":"start","client":ENDPOINT,"uri":BOOTSTRAP,"own":INSTANCE,"key":HEX}, key and with it DTLS may be left out; "update"; "stop";
 * {"do":"set","client":…,"value":21.5}, what /3303/0/5700 shows.
 */
public class Client {
	static final int BODY_MAX = 1 << 20;
	static final Map<String, Client> clients = new ConcurrentHashMap<>();

	final String endpoint;
	final Sensor sensor = new Sensor();
	CaliforniumClientEndpointsProvider endpoints;
	LeshanClient client;

	Client(String endpoint) {
		this.endpoint = endpoint;
	}

	public static void main(String[] args) throws Exception {
		Lines.say("ready", new JsonObject());
		Lines.serve((what, order) -> {
			String endpoint = order.getString("client", "");

			switch (what) {
			case "start":
				clients.put(endpoint, new Client(endpoint));
				clients.get(endpoint).start(order);
				break;
			case "update":
				clients.get(endpoint).client.triggerRegistrationUpdate();
				break;
			case "set":
				clients.get(endpoint).sensor.set(order.getDouble("value", 0));
				Lines.say("set", new JsonObject().add("client", endpoint));
				break;
			case "stop":
				clients.remove(endpoint).client.destroy(true);
				break;
			default:
				throw new IllegalArgumentException("unknown: " + what);
			}
		});
		System.exit(0);
	}

	<T extends Owned> T own(T object) {
		object.owner = this;
		return object;
	}

	JsonObject about() {
		return new JsonObject().add("client", endpoint);
	}

	void start(JsonObject order) {
		List<ObjectModel> models = new ArrayList<>(ObjectLoader.loadDefault());
		models.add(new ObjectModel(3303, "Temperature", "", ObjectModel.DEFAULT_VERSION, true, false, new ResourceModel(5700,
			"Sensor Value", ResourceModel.Operations.R, false, true, ResourceModel.Type.FLOAT, "", "", "")));
		ObjectsInitializer objects = new ObjectsInitializer(new StaticModel(models));
		String uri = order.getString("uri", "");
		Security account = order.get("key") == null ? Security.noSecBootstrap(uri)
			: Security.pskBootstrap(uri, endpoint.getBytes(StandardCharsets.UTF_8), Lines.unhex(order.getString("key", "")));
		account.setId(order.getInt("own", 0));
		objects.setInstancesForObject(0, account);
		objects.setClassForObject(1, Server.class);
		objects.setInstancesForObject(3, own(new Device()));
		objects.setInstancesForObject(5, own(new Firmware()));
		objects.setInstancesForObject(3303, own(sensor));
		CaliforniumClientEndpointsProvider.Builder provider = new CaliforniumClientEndpointsProvider.Builder(
			new CoapClientProtocolProvider(), new CoapsClientProtocolProvider());
		Configuration coap = provider.createDefaultConfiguration();
		coap.set(CoapConfig.MAX_RESOURCE_BODY_SIZE, BODY_MAX);
		endpoints = provider.setConfiguration(coap).setClientAddress(InetAddress.getLoopbackAddress()).build();
		LeshanClientBuilder builder = new LeshanClientBuilder(endpoint);
		builder.setObjects(objects.createAll());
		builder.setEndpointsProviders(endpoints);
		client = builder.build();
		client.addObserver(new Observer());
		client.start();
	}

	/* The endpoint that the registration came from. */
	Endpoint endpointInUse() {
		return endpoints.getCoapServer().getEndpoints().get(0);
	}

	class Observer extends LwM2mClientObserverAdapter {
		@Override
		public void onBootstrapSuccess(LwM2mServer server, BootstrapRequest request) {
			Lines.say("bootstrapped", about());
		}

		@Override
		public void onBootstrapFailure(LwM2mServer server, BootstrapRequest request, ResponseCode code, String message,
			Exception cause) {
			Lines.say("failed", about().add("what", "bootstrap").add("text", code + " " + message + " " + cause));
		}

		@Override
		public void onRegistrationSuccess(LwM2mServer server, RegisterRequest request, String id) {
			Lines.say("registered", about().add("location", id).add("server", server.getUri()));
		}

		@Override
		public void onRegistrationFailure(LwM2mServer server, RegisterRequest request, ResponseCode code, String message,
			Exception cause) {
			Lines.say("failed", about().add("what", "register").add("text", code + " " + message + " " + cause));
		}

		@Override
		public void onUpdateSuccess(LwM2mServer server, UpdateRequest request) {
			Lines.say("updated", about());
		}

		@Override
		public void onDeregistrationSuccess(LwM2mServer server, DeregisterRequest request) {
			Lines.say("deregistered", about());
		}
	}

	/* The objects' own part: Leshan wants to be able to make each by itself. */
	public static class Owned extends BaseInstanceEnabler {
		Client owner;

		JsonObject about() {
			return owner.about();
		}
	}

	public static class Device extends Owned {
		String offset = "+08";

		@Override
		public ReadResponse read(LwM2mServer server, int resource) {
			if (resource == 0)
				return ReadResponse.success(resource, "Leshan");
			if (resource == 14)
				return ReadResponse.success(resource, offset);
			if (resource == 16)
				return ReadResponse.success(resource, "U");
			return super.read(server, resource);
		}

		@Override
		public WriteResponse write(LwM2mServer server, boolean replace, int resource, LwM2mResource value) {
			if (resource != 14)
				return super.write(server, replace, resource, value);
			offset = (String) value.getValue();
			return WriteResponse.success();
		}

		@Override
		public ExecuteResponse execute(LwM2mServer server, int resource, Arguments arguments) {
			Lines.say("executed", about().add("path", "/3/0/" + resource));
			return ExecuteResponse.success();
		}
	}

	public static class Sensor extends Owned {
		double value = 21.5;

		void set(double now) {
			value = now;
			fireResourceChange(5700);
		}

		@Override
		public ReadResponse read(LwM2mServer server, int resource) {
			return resource == 5700 ? ReadResponse.success(resource, value) : super.read(server, resource);
		}
	}

	/* Takes any package: what it got is told, and its state is that of OMA TS E.6.1. */
	public static class Firmware extends Owned {
		long state, result;

		void become(long newState, long newResult) {
			state = newState;
			result = newResult;
			fireResourcesChange(getResourcePath(3), getResourcePath(5));
		}

		void take(byte[] data) {
			if (data != null)
				Lines.say("package", about().add("size", data.length).add("crc", Lines.crc(data)));
			become(data != null ? 2 : 0, data != null ? 0 : 7);
		}

		void fetch(String uri) {
			become(1, 0);
			new Thread(() -> {
				try {
					take(Fetch.get(owner.endpointInUse(), uri));
				} catch (Exception e) {
					Lines.say("failed", about().add("what", "fetch").add("text", String.valueOf(e)));
					become(0, 4);
				}
			}).start();
		}

		@Override
		public ReadResponse read(LwM2mServer server, int resource) {
			if (resource == 3)
				return ReadResponse.success(resource, state);
			return resource == 5 ? ReadResponse.success(resource, result) : super.read(server, resource);
		}

		@Override
		public WriteResponse write(LwM2mServer server, boolean replace, int resource, LwM2mResource value) {
			if (resource == 0)
				take((byte[]) value.getValue());
			else if (resource == 1)
				fetch((String) value.getValue());
			else
				return super.write(server, replace, resource, value);
			return WriteResponse.success();
		}

		@Override
		public ExecuteResponse execute(LwM2mServer server, int resource, Arguments arguments) {
			if (resource != 2 || state != 2)
				return ExecuteResponse.methodNotAllowed();
			Lines.say("executed", about().add("path", "/5/0/2"));
			become(0, 1);
			return ExecuteResponse.success();
		}
	}
}
