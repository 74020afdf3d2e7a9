package goodword.connector;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// The text of a CSV file, unpacked when it is gzip. A packed file that breaks off ends here like
/// any other, so that its whole lines are read; [#flaw] then says that there was more to come.
public final class CsvText extends InputStream {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final CountedBytes file;
    private final CsvEnding ending;
    private final InputStream plain;
    private @Nullable String flaw;

    /// @param separator between two cells, a sign of ASCII
    public CsvText(InputStream stream, char separator) throws IOException {
        this.ending = new CsvEnding(separator);
        this.file = new CountedBytes(stream);
        this.plain = plain(new BufferedInputStream(file, BUFFER_BYTES));
    }

    private InputStream plain(BufferedInputStream buffered) throws IOException {
        buffered.mark(2);
        boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        try {
            return packed ? new GZIPInputStream(buffered, BUFFER_BYTES) : buffered;
        } catch (EOFException cut) {
            flaw = "cut_off";
        } catch (ZipException broken) {
            flaw = "damaged";
        }
        return buffered;
    }

    /// `cut_off` or `damaged` when a packed file ended before its end; known once all is read.
    @Nullable String flaw() {
        return flaw;
    }

    CsvEnding ending() {
        return ending;
    }

    /// How many bytes of the file itself were taken. May be asked by any thread.
    public long bytesRead() {
        return file.count();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = flaw == null ? unpack(buffer, offset, length) : -1;
        for (int i = 0; i < read; i++) {
            ending.pass(buffer[offset + i]);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }

    private int unpack(byte[] buffer, int offset, int length) throws IOException {
        try {
            return plain.read(buffer, offset, length);
        } catch (EOFException cut) {
            flaw = "cut_off";
        } catch (ZipException broken) {
            flaw = "damaged";
        }
        return -1;
    }
}
