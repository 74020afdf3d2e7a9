package goodword.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/// A shop's web site on loopback: pages and pictures that a test puts there.
final class PageServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Said> said = new ConcurrentHashMap<>();
    private final List<String> asked = new ArrayList<>();

    private record Said(int status, String type, byte[] body) {}

    private PageServer(HttpServer server) {
        this.server = server;
    }

    static PageServer open() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 16);
        PageServer pages = new PageServer(server);
        server.createContext("/", pages::answer);
        server.start();
        return pages;
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String address() {
        return "http://" + host() + "/";
    }

    PageServer page(String path, String html) {
        return put(path, 200, "text/html", html.getBytes(UTF_8));
    }

    PageServer moved(String path, String to) {
        return put(path, 301, "location", to.getBytes(UTF_8));
    }

    PageServer put(String path, int status, String type, byte[] body) {
        said.put(path, new Said(status, type, body));
        return this;
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /// A square logo: a ring of this colour on nothing.
    static byte[] ring(Color colour, int side) throws IOException {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(colour);
        pen.fillOval(0, 0, side, side);
        pen.setColor(Color.WHITE);
        pen.fillOval(side / 4, side / 4, side / 2, side / 2);
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        synchronized (this) {
            asked.add(path);
        }
        Said one = said.getOrDefault(path, new Said(404, "text/plain", new byte[0]));
        boolean moved = one.type().equals("location");
        exchange.getResponseHeaders()
                .set(
                        moved ? "Location" : "Content-Type",
                        moved ? new String(one.body(), UTF_8) : one.type());
        byte[] body = moved ? new byte[0] : one.body();
        exchange.sendResponseHeaders(one.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
