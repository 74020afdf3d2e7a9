package goodword.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class LineTest {
    private final Line line = new Line(1);
    private final List<String> served = new ArrayList<>();

    @Test
    void whoever_comes_back_goes_to_the_end_of_the_line() throws InterruptedException {
        CountDownLatch othersWait = new CountDownLatch(1);
        Thread first =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    line.inTurn(() -> await(othersWait));
                                    line.inTurn(() -> served.add("first again"));
                                });
        await(first);
        Thread second = Thread.ofPlatform().start(() -> line.inTurn(() -> served.add("second")));
        await(second);
        Thread third = Thread.ofPlatform().start(() -> line.inTurn(() -> served.add("third")));
        await(third);

        othersWait.countDown();
        first.join();
        second.join();
        third.join();

        assertThat(served).containsExactly("second", "third", "first again");
    }

    private static void await(Thread waiting) {
        while (waiting.getState() != Thread.State.WAITING
                && waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
