package goodword.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// nginx that answers every link with a redirect and writes each into its access log: one worker
/// per core, no limit on what a connection may ask.
final class Nginx implements AutoCloseable {
    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    int port() {
        return port;
    }

    static Nginx start(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Path configuration =
                Files.writeString(
                        folder.resolve("nginx.conf"),
                        """
                        daemon off;
                        pid %1$s/nginx.pid;
                        error_log %1$s/error.log warn;
                        worker_processes auto;
                        events { worker_connections 1024; }
                        http {
                          access_log %1$s/access.log;
                          keepalive_requests 1000000000;
                          server {
                            listen 127.0.0.1:%2$d;
                            location /r/ {
                              add_header Cache-Control no-store always;
                              return 302 https://shop.example/?ref=L0000001;
                            }
                          }
                        }
                        """
                                .formatted(folder, port));
        Process process =
                new ProcessBuilder(
                                List.of(
                                        "nginx",
                                        "-p",
                                        folder.toString(),
                                        "-c",
                                        configuration.toString()))
                        .inheritIO()
                        .start();
        Nginx nginx = new Nginx(process, port);
        nginx.awaitAnswer();
        return nginx;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer() throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            try (Socket answered = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (answered.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IllegalStateException("nginx does not listen; is it installed?");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
