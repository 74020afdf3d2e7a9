package goodword.connector;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// Counts the bytes that are read through it; the count may be asked by any thread.
final class CountedBytes extends FilterInputStream {
    private final AtomicLong count = new AtomicLong();

    CountedBytes(InputStream bytes) {
        super(bytes);
    }

    long count() {
        return count.get();
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count.addAndGet(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count.addAndGet(Math.max(0, read));
        return read;
    }
}
