package goodword.app;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// Hands the requests of one servlet to it directly. The container's way goes through every filter
/// that is there for pages (security, encodings, observation), and none of them has anything to do
/// where a link is opened. Thread-safe.
final class HotPath extends ValveBase {
    private final String name;
    private final Servlet servlet;

    /// @param name of the servlet as it is registered
    HotPath(String name, Servlet servlet) {
        super(true);
        this.name = name;
        this.servlet = servlet;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Wrapper wrapper = request.getWrapper();
        if (wrapper != null && wrapper.getName().equals(name)) {
            servlet.service(request, response);
        } else {
            getNext().invoke(request, response);
        }
    }
}
