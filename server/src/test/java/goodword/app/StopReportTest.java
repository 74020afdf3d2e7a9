package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A caller whose request meets the moment in which the server stops to listen.
final class StopReportTest {
    private static final int CALLERS = 6;

    @TempDir Path folder;

    @Test
    void who_comes_too_late_is_told_to_ask_again_and_never_that_the_request_is_bad()
            throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        StopReport.hang((StandardHost) tomcat.getHost());
        tomcat.addContext("", folder.toString());
        Connector connector = tomcat.getConnector();
        tomcat.start();
        Set<String> told = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        List<Thread> callers = new ArrayList<>();
        try {
            Api api = new Api(connector.getLocalPort(), "key");
            for (int caller = 0; caller < CALLERS; caller++) {
                callers.add(Thread.ofPlatform().start(() -> call(api, told, over)));
            }
            Eventually.isTrue(
                    () -> {
                        connector.pause();
                        connector.resume();
                        return told.stream().anyMatch(answer -> !answer.startsWith("404"));
                    });
        } finally {
            over.set(true);
            connector.resume();
            for (Thread caller : callers) {
                caller.join();
            }
            tomcat.stop();
            tomcat.destroy();
        }

        assertThat(told)
                .containsExactlyInAnyOrder(
                        "404",
                        "503 5 {\"status\":503,\"code\":\"stopping\",\"detail\":\"The server stops."
                                + " Ask again in a moment.\"}\n");
    }

    private static void call(Api api, Set<String> told, AtomicBoolean over) {
        while (!over.get()) {
            try {
                var answer = api.post("/v1/orders", "{}");
                told.add(
                        answer.statusCode() == 404
                                ? "404"
                                : answer.statusCode()
                                        + " "
                                        + answer.headers().firstValue("Retry-After").orElse("-")
                                        + " "
                                        + answer.body());
            } catch (IOException closed) {
                Thread.onSpinWait();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }
}
