package goodword.crash;

import goodword.app.Ground;
import goodword.app.House;
import goodword.messaging.Outgoing;
import goodword.platform.clock.Chance;
import goodword.platform.database.Database;
import goodword.platform.database.DatabaseAddress;
import goodword.platform.outbound.InsideHosts;
import goodword.platform.outbound.Outbound;
import goodword.platform.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/// A Goodword of its own, to be killed: it works jobs, and may call one host of the test. It ends
/// by itself when its input ends.
public final class CouponProcess {
    private CouponProcess() {}

    /// Starts one.
    ///
    /// @param host that it may call besides the public internet
    public static Process start(DatabaseAddress address, String host) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CouponProcess.class.getName(),
                        address.url(),
                        address.user(),
                        address.password(),
                        host)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Told the database and the host.
    static void main(String[] arguments) throws IOException {
        DatabaseAddress address = new DatabaseAddress(arguments[0], arguments[1], arguments[2]);
        InstantSource clock = InstantSource.system();
        House house =
                new House(
                        new Ground(
                                Database.open(address, 10),
                                new Vault(new byte[32]),
                                clock,
                                clock,
                                new Chance(new SecureRandom(), clock),
                                true,
                                Outgoing.UNSET,
                                new Outbound(InsideHosts.of(arguments[3]))));
        house.jobs().start();
        System.in.transferTo(System.out);
        System.exit(0);
    }
}
