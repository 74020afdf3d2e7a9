package goodword.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Where names are looked up. Asked once for a call; what it answers is checked and then called.
interface Names {
    List<InetAddress> addressesOf(String name) throws UnknownHostException;

    /// The machine's own resolver, which follows aliases by itself.
    static List<InetAddress> ofTheSystem(String name) throws UnknownHostException {
        return List.of(InetAddress.getAllByName(name));
    }
}
