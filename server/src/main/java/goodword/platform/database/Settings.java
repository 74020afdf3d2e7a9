package goodword.platform.database;

import java.util.List;
import java.util.stream.Stream;

/// How the server is set: durable before fast, reachable from this machine only.
final class Settings {
    /// Written into postgresql.conf when the cluster is made; an operator may change them there.
    private static final List<String> TUNABLE =
            List.of(
                    "shared_buffers=256MB",
                    "max_connections=100",
                    // Docker gives /dev/shm only 64 MB; parallel queries live off this instead.
                    "min_dynamic_shared_memory=32MB",
                    // The binaries know no lz4 or zstd, and no JIT.
                    "wal_compression=pglz",
                    "jit=off",
                    "random_page_cost=1.1",
                    // A first import fills empty tables; until they are analyzed, plans made for
                    // empty tables read a whole shop.
                    "autovacuum_naptime=10s",
                    "timezone=UTC",
                    "log_timezone=UTC",
                    "log_checkpoints=off",
                    // Details would carry people's addresses into the log.
                    "log_error_verbosity=terse");

    /// Given on every start; no file can weaken them.
    private static final List<String> FIXED =
            List.of(
                    "fsync=on",
                    "full_page_writes=on",
                    "synchronous_commit=on",
                    "listen_addresses=127.0.0.1",
                    // A socket's lock file is one more thing that a crash leaves behind.
                    "unix_socket_directories=",
                    // The bundled OpenSSL is past its end of life, and nothing leaves this machine.
                    "ssl=off",
                    "log_destination=stderr",
                    "logging_collector=off");

    private Settings() {}

    static List<String> ofNewCluster() {
        return arguments(TUNABLE.stream());
    }

    static List<String> ofServer(String clusterName, int port) {
        Stream<String> own = Stream.of("cluster_name=" + clusterName, "port=" + port);
        return arguments(Stream.concat(FIXED.stream(), own));
    }

    private static List<String> arguments(Stream<String> settings) {
        return settings.flatMap(setting -> Stream.of("-c", setting)).toList();
    }
}
