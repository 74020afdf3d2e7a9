package goodword.platform.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One Goodword per data folder: a file lock, which the kernel drops when its process dies.
final class HomeLock implements AutoCloseable {
    /// A process loses its lock when it closes any channel on the file, so a second taker inside
    /// this process must be refused before it opens one.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private HomeLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static HomeLock take(Home home) {
        if (!HELD_HERE.add(home.lock())) {
            throw refusal(home, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return lock(home);
        } catch (IOException impossible) {
            HELD_HERE.remove(home.lock());
            throw new DatabaseStartFailure(
                    "Cannot lock %s (%s). Choose another folder with --data or GOODWORD_DATA."
                            .formatted(home.lock(), impossible),
                    impossible);
        } catch (DatabaseStartFailure held) {
            HELD_HERE.remove(home.lock());
            throw held;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // The process's end releases it as well.
        }
        HELD_HERE.remove(file);
    }

    private static HomeLock lock(Home home) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        home.lock(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            String holder = read(channel);
            channel.close();
            throw refusal(home, holder);
        }
        channel.truncate(0);
        channel.write(US_ASCII.encode(Long.toString(ProcessHandle.current().pid())), 0);
        return new HomeLock(home.lock(), channel);
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(20);
        channel.read(buffer, 0);
        return US_ASCII.decode(buffer.flip()).toString();
    }

    private static DatabaseStartFailure refusal(Home home, String holder) {
        return new DatabaseStartFailure(
                ("Another Goodword (process %s) already uses the data folder %s. Stop it "
                                + "first, or choose another folder with --data or GOODWORD_DATA.")
                        .formatted(holder, home.path()));
    }
}
