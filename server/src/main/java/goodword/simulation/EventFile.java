package goodword.simulation;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The events of a recorded shop, `events.ndjson` or `events.ndjson.gz` in a folder: one JSON
/// object a line, in the order of time. Nothing else in the folder is opened. Read once, by one
/// thread.
public final class EventFile implements Iterable<RecordedEvent>, AutoCloseable {
    /// Seconds in a recording count from here.
    private static final Instant ZERO = Instant.parse("2025-01-01T00:00:00Z");

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final Counted counted;
    private final BufferedReader reader;
    private final long bytesTotal;
    private long lines;

    private EventFile(Counted counted, BufferedReader reader, long bytesTotal) {
        this.counted = counted;
        this.reader = reader;
        this.bytesTotal = bytesTotal;
    }

    /// How much of the file has been read, in its own bytes.
    public record Progress(long events, long bytesRead, long bytesTotal) {}

    public static EventFile open(Path folder) throws IOException {
        Path plain = folder.resolve("events.ndjson");
        Path packed = folder.resolve("events.ndjson.gz");
        Path file = Files.exists(plain) ? plain : packed;
        if (!Files.exists(file)) {
            throw new NoSuchFileException(
                    folder.toString(), null, "holds neither events.ndjson nor events.ndjson.gz");
        }
        Counted counted = new Counted(Files.newInputStream(file));
        InputStream stream = file.equals(packed) ? new GZIPInputStream(counted, 65_536) : counted;
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 65_536);
        return new EventFile(counted, reader, Files.size(file));
    }

    public Progress progress() {
        return new Progress(lines, counted.count, bytesTotal);
    }

    @Override
    public Iterator<RecordedEvent> iterator() {
        return new Iterator<>() {
            private @Nullable String next = readLine();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public RecordedEvent next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                RecordedEvent event = parse(next, ++lines);
                next = readLine();
                return event;
            }
        };
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable String readLine() {
        try {
            return reader.readLine();
        } catch (IOException broken) {
            throw new UncheckedIOException("the recording breaks off after line " + lines, broken);
        }
    }

    private static RecordedEvent parse(String text, long line) {
        try {
            JsonNode fields = JSON.readTree(text);
            BigDecimal seconds = fields.path("t").decimalValue();
            Instant at = ZERO.plusMillis(seconds.movePointRight(3).longValue());
            return new RecordedEvent(line, at, fields.path("type").asString(), fields);
        } catch (JacksonException malformed) {
            throw new RecordingException(line, "is not a JSON object with t and type");
        }
    }

    /// Counts the bytes that come through.
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
