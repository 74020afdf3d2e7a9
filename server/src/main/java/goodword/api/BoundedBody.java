package goodword.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A request whose body ends where the API's patience does, also when it does not say how long it
/// is. A file may be longer than JSON.
final class BoundedBody extends HttpServletRequestWrapper {
    BoundedBody(HttpServletRequest request) {
        super(request);
    }

    /// A body that was longer than a body may be.
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1;
    }

    static boolean isTooLong(HttpServletRequest request) {
        return request.getContentLengthLong() > bytesMax(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Bounded(super.getInputStream(), bytesMax(this));
    }

    private static int bytesMax(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        boolean isFile = type != null && type.toLowerCase(Locale.ROOT).startsWith("text/csv");
        return isFile ? ApiKeyFilter.FILE_BYTES_MAX : ApiKeyFilter.BODY_BYTES_MAX;
    }

    private static final class Bounded extends ServletInputStream {
        private final ServletInputStream body;
        private int left;

        Bounded(ServletInputStream body, int bytesMax) {
            this.body = body;
            this.left = bytesMax;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = body.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new TooLongException();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
