package goodwordplanted.callers.connector;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;

/// Planted: calls other hosts by itself.
final class StoreFront {
    private final HttpClient client = HttpClient.newHttpClient();

    HttpClient client() {
        return client;
    }

    boolean answers(String host) throws IOException {
        try (Socket socket = new Socket(host, 443)) {
            return socket.isConnected();
        }
    }
}
