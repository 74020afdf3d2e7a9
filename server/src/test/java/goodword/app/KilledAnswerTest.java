package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.app.MortalProgram.Running;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Kills the program while many callers wait for their answers: some effects are committed then,
/// and nobody was told. Whoever asks again with the same key gets the first effect's answer.
final class KilledAnswerTest {
    private static final int KILLS = 3;
    private static final int CALLERS = 16;
    private static final int ANSWERED_BEFORE_THE_KILL = 60;

    private final Map<String, String> sent = new ConcurrentHashMap<>();
    private final Map<String, String> told = new ConcurrentHashMap<>();

    @Test
    void who_was_cut_off_by_a_kill_gets_the_first_effect_when_asking_again() throws Exception {
        int silent = 0;
        try (MortalProgram program = new MortalProgram();
                var callers = Executors.newFixedThreadPool(CALLERS)) {
            String key = program.openShop();
            for (int round = 0; round < KILLS; round++) {
                Running running = program.serve();
                sendUntilKilled(running, new Api(running.port(), key), callers, round);
            }
            Running last = program.serve();
            Api api = new Api(last.port(), key);

            for (var one : sent.entrySet()) {
                HttpResponse<String> again = api.post("/v1/orders", one.getValue(), one.getKey());
                String first = told.get(one.getKey());
                assertThat(again.statusCode()).as(one.getKey()).isEqualTo(201);
                assertThat(again.body())
                        .as(one.getKey())
                        .isEqualTo(first == null ? again.body() : first);
                if (first == null && replayed(again)) {
                    silent++;
                }
                assertThat(first == null || replayed(again)).as(one.getKey()).isTrue();
            }

            var figures = JsonMapper.shared().readTree(api.get("/v1/figures").body());
            assertThat(figures.at("/funnel/orders").asInt()).isEqualTo(sent.size());
        }
        System.out.printf(
                "%d sent, %d told, %d done in silence and told later%n",
                sent.size(), told.size(), silent);
    }

    private void sendUntilKilled(Running running, Api api, ExecutorService callers, int round)
            throws Exception {
        CountDownLatch enough = new CountDownLatch(ANSWERED_BEFORE_THE_KILL);
        List<Future<?>> calls = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            String name = "round-" + round + "-caller-" + caller;
            calls.add(callers.submit(() -> sendUntilCutOff(api, name, enough)));
        }
        enough.await();
        running.killWithDatabase();
        for (Future<?> call : calls) {
            call.get();
        }
    }

    private void sendUntilCutOff(Api api, String name, CountDownLatch enough) {
        try {
            for (int next = 0; ; next++) {
                String key = name + "-" + next;
                String body = Api.order("order-" + key, "customer-" + key, "NONE");
                sent.put(key, body);
                HttpResponse<String> answer = api.post("/v1/orders", body, key);
                if (answer.statusCode() != 201) {
                    return;
                }
                told.put(key, answer.body());
                enough.countDown();
            }
        } catch (IOException cutOff) {
            // What this test waits for.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean replayed(HttpResponse<String> answer) {
        return answer.headers().firstValue("Idempotency-Replayed").orElseThrow().equals("true");
    }
}
