package goodword.app;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Predicate;
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
    private final Predicate<HttpServletRequest> others;

    /// @param name of the servlet as it is registered
    /// @param others further requests for it, wherever their paths belong
    HotPath(String name, Servlet servlet, Predicate<HttpServletRequest> others) {
        super(true);
        this.name = name;
        this.servlet = servlet;
        this.others = others;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Wrapper wrapper = request.getWrapper();
        boolean named = wrapper != null && wrapper.getName().equals(name);
        if (named || others.test(request)) {
            servlet.service(request, response);
        } else {
            getNext().invoke(request, response);
        }
    }
}
