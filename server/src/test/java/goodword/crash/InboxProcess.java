package goodword.crash;

import goodword.api.Pace;
import goodword.api.StoreHooks;
import goodword.app.Ground;
import goodword.app.House;
import goodword.connector.StoreMessage;
import goodword.connector.inbox.Inbox;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.database.DatabaseAddress;
import goodword.platform.vault.Vault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/// A Goodword of its own, to be killed: the hooks of stores in the program's own web container, and
/// the jobs that work what comes. It ends by itself when its input ends.
final class InboxProcess {
    static final String LISTENS = "listens on ";

    private InboxProcess() {}

    /// Told the database, and `answer-first` to do wrong on purpose.
    static void main(String[] arguments) throws IOException {
        DatabaseAddress address = new DatabaseAddress(arguments[0], arguments[1], arguments[2]);
        House house = house(address, 10);
        Inbox inbox = house.edges().stores().inbox();
        HttpServlet hooks =
                arguments[3].equals("answer-first")
                        ? new AnswersFirst(inbox)
                        : new StoreHooks(inbox, new Pace("connection", 1_000_000_000));
        WebServer server =
                new TomcatServletWebServerFactory(0)
                        .getWebServer(
                                context ->
                                        context.addServlet("hooks", hooks)
                                                .addMapping(StoreHooks.PATH + "*"));
        server.start();
        house.jobs().start();
        System.out.println(LISTENS + server.getPort());
        System.in.transferTo(System.out);
        System.exit(0);
    }

    static House house(DatabaseAddress address, int connections) {
        InstantSource clock = InstantSource.system();
        return new House(
                new Ground(
                        Database.open(address, connections),
                        new Vault(new byte[32]),
                        clock,
                        new Chance(new SecureRandom(), clock),
                        false));
    }

    /// The mistake that the test must find: it says that a message is kept before it is.
    private static final class AnswersFirst extends HttpServlet {
        private static final long serialVersionUID = 1;
        private final transient Inbox inbox;
        private final transient ExecutorService afterwards = Executors.newFixedThreadPool(4);

        AnswersFirst(Inbox inbox) {
            this.inbox = inbox;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, String> headers = new HashMap<>();
            for (String name : Collections.list(request.getHeaderNames())) {
                headers.put(name, request.getHeader(name));
            }
            String token = request.getPathInfo().substring(1);
            StoreMessage message =
                    new StoreMessage(headers, request.getInputStream().readAllBytes());
            afterwards.execute(
                    () -> {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                        inbox.receive(inbox.hookOf(token).orElseThrow(), message);
                    });
            response.setStatus(HttpServletResponse.SC_OK);
        }
    }
}
