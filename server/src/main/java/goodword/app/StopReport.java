package goodword.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.AbstractProtocol;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.support.GenericApplicationContext;

/// Tells a caller that came too late that the server stops: 503, ask again.
///
/// Tomcat itself means to say so. It stops reading such a request at its first line, sets 503, then
/// misses the Host header that it did not read and answers 400 instead. A shop takes 400 as final
/// and would not send its order again. Made by Tomcat, which is told its name; thread-safe.
public final class StopReport extends ErrorReportValve {
    private static final String SECONDS = "5";
    private static final byte[] WORDS =
            """
            {"status":503,"code":"stopping","detail":"The server stops. Ask again in a moment."}
            """
                    .getBytes(StandardCharsets.UTF_8);

    static void furnish(GenericApplicationContext context) {
        context.registerBean(
                "stopReport",
                WebServerFactoryCustomizer.class,
                () ->
                        (WebServerFactoryCustomizer<TomcatServletWebServerFactory>)
                                factory ->
                                        factory.addContextCustomizers(
                                                web -> hang((StandardHost) web.getParent())));
    }

    static void hang(StandardHost host) {
        host.setErrorReportValveClass(StopReport.class.getName());
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failed) {
        if (!cameTooLate(request, response)) {
            super.report(request, response, failed);
            return;
        }
        response.setStatus(503);
        response.setHeader("Retry-After", SECONDS);
        response.setContentType("application/problem+json");
        try {
            response.getOutputStream().write(WORDS);
        } catch (IOException gone) {
            getContainer().getLogger().debug("A caller did not wait for the answer", gone);
        }
    }

    /// An answer of Tomcat's own, to a request that no servlet has seen.
    private static boolean cameTooLate(Request request, Response response) {
        return response.getStatus() == 400
                && response.getContentWritten() == 0
                && request.getWrapper() == null
                && request.getConnector().getProtocolHandler() instanceof AbstractProtocol<?> door
                && door.isPaused();
    }
}
