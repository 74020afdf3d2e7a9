package goodword.platform.outbound;

import goodword.platform.outbound.Answer.Answered;
import goodword.platform.outbound.Answer.Loss;
import goodword.platform.outbound.Answer.Unknown;
import goodword.platform.outbound.Call.Method;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnectionFactory;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/// HTTP/1.1 over an open connection: one request, one answer, both within bounds.
///
/// A connection is not used again: one that the other side has given up meanwhile would make an
/// unknown outcome of every call.
final class Speech {
    private static final int LINE_LENGTH_MAX = 16 * 1024;
    private static final int HEADERS_MAX = 128;

    /// The library's number of headers is the first that is too many.
    private static final Http1Config BOUNDS =
            Http1Config.custom()
                    .setMaxLineLength(LINE_LENGTH_MAX)
                    .setMaxHeaderCount(HEADERS_MAX + 1)
                    .build();

    /// Told of the bounds as well: a connection keeps to the library's own number of headers else.
    private static final DefaultBHttpClientConnectionFactory CONNECTIONS =
            DefaultBHttpClientConnectionFactory.builder()
                    .http1Config(BOUNDS)
                    .responseParserFactory(new DefaultHttpResponseParserFactory(BOUNDS))
                    .build();

    private Speech() {}

    static Answer over(Socket socket, Target target, Call call) {
        try {
            DefaultBHttpClientConnection connection = CONNECTIONS.createConnection(socket);
            ClassicHttpResponse response =
                    new HttpRequestExecutor()
                            .execute(request(target, call), connection, HttpCoreContext.create());
            return answer(response, call.limits().answerBytesMax());
        } catch (MessageConstraintException tooMuch) {
            return new Unknown(Loss.TOO_LONG);
        } catch (HttpException unreadable) {
            return new Unknown(Loss.NOT_HTTP);
        } catch (IOException cut) {
            return new Unknown(Loss.CUT_OFF);
        }
    }

    private static ClassicHttpRequest request(Target target, Call call) {
        ClassicHttpRequest request =
                new BasicClassicHttpRequest(call.method().name(), target.resource());
        request.setHeader("Host", target.authority());
        request.setHeader("User-Agent", "Goodword");
        request.setHeader("Accept-Encoding", "identity");
        request.setHeader("Connection", "close");
        new TreeMap<>(call.headers()).forEach(request::setHeader);
        if (call.body().length > 0 || hasBody(call.method())) {
            request.setHeader("Content-Length", call.body().length);
            request.setEntity(new ByteArrayEntity(call.body(), null));
        }
        return request;
    }

    private static boolean hasBody(Method method) {
        return switch (method) {
            case POST, PUT, PATCH -> true;
            case GET, HEAD, DELETE -> false;
        };
    }

    private static Answer answer(ClassicHttpResponse response, int bytesMax) throws IOException {
        byte[] body = body(response, bytesMax);
        if (body.length > bytesMax) {
            return new Unknown(Loss.TOO_LONG);
        }
        Map<String, String> headers = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            headers.merge(
                    header.getName().toLowerCase(Locale.ROOT),
                    header.getValue() == null ? "" : header.getValue(),
                    (first, next) -> first + ", " + next);
        }
        return new Answered(response.getCode(), headers, body);
    }

    /// At most one byte more than may be. What comes compressed stays so: a small answer cannot
    /// become a large one here.
    private static byte[] body(ClassicHttpResponse response, int bytesMax) throws IOException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        @Nullable InputStream content = response.getEntity().getContent();
        return content == null ? new byte[0] : content.readNBytes(bytesMax + 1);
    }
}
