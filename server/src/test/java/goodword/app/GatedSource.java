package goodword.app;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// A database that a test takes away, or lets wait.
final class GatedSource {
    private volatile boolean away;
    private volatile @Nullable CountDownLatch gate;
    private volatile int waiting;

    DataSource wrap(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                pass();
                return super.getConnection();
            }
        };
    }

    void takeAway() {
        away = true;
    }

    void bringBack() {
        away = false;
    }

    void shut() {
        gate = new CountDownLatch(1);
    }

    void open() {
        CountDownLatch shut = gate;
        gate = null;
        if (shut != null) {
            shut.countDown();
        }
    }

    /// How many wait before the gate.
    int waiting() {
        return waiting;
    }

    private void pass() throws SQLException {
        if (away) {
            throw new SQLException("the database is away", "08006");
        }
        CountDownLatch shut = gate;
        if (shut != null) {
            count(1);
            try {
                shut.await();
            } catch (InterruptedException stopped) {
                throw new SQLException(stopped);
            } finally {
                count(-1);
            }
        }
    }

    private synchronized void count(int more) {
        waiting += more;
    }
}
