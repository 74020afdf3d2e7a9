package goodword.platform.outbound;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;

/// Opens a connection to an address, which is given as a number and not looked up again.
interface Dialer {
    Socket dial(InetSocketAddress address, Duration timeout) throws IOException;

    /// Past every proxy: a plain `new Socket()` would take the one of the system's properties, and
    /// what stands behind that nobody has checked.
    static Socket direct(InetSocketAddress address, Duration timeout) throws IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.connect(address, Math.toIntExact(timeout.toMillis()));
            socket.setTcpNoDelay(true);
            return socket;
        } catch (IOException nobody) {
            socket.close();
            throw nobody;
        }
    }
}
