package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Role;
import goodword.conversion.JobNames;
import goodword.platform.event.Fact;
import goodword.platform.event.Follower;
import goodword.platform.job.Job;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the desk says of the program itself.
final class HealthPageTest {
    private final MoneyStory story = new MoneyStory();
    private final TestShop shop = story.shop;

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void a_program_without_work_is_well() throws Exception {
        String page = read();

        assertThat(page)
                .contains("All is well. There is nothing to do.")
                .contains("Nothing is due.", "None wait to be counted.", "0 links were opened")
                .contains("No way to send mail is set.", "GOODWORD_SMTP_URL")
                .contains("PostgreSQL 18", " MB", "Running for 0 minutes");
    }

    @Test
    void jobs_that_nobody_works_off_need_a_hand() throws Exception {
        enqueue();
        shop.clock.advanceTo(shop.clock.instant().plus(Duration.ofMinutes(20)));

        String page = read();

        assertThat(page)
                .contains("Something needs a hand.")
                .contains("1 job is due, the oldest for 20 minutes.", "Nobody works them off.");
    }

    @Test
    void a_follower_says_how_far_it_is_behind() throws Exception {
        var rooms = shop.house.rooms();
        happen("one");
        new Follower(rooms.database(), rooms.eventLog(), "figures", (of, facts) -> {}).catchUp();
        happen("two");
        happen("three");

        assertThat(read()).contains("figures: 2 behind");
    }

    private void enqueue() {
        var rooms = shop.house.rooms();
        rooms.database()
                .inShop(
                        shop.id,
                        () -> {
                            rooms.jobs()
                                    .enqueue(
                                            new Job(
                                                    JobNames.ISSUE_REWARD,
                                                    shop.id,
                                                    MoneyStory.unknown()));
                            return shop;
                        });
    }

    private void happen(String key) {
        var rooms = shop.house.rooms();
        rooms.database()
                .inShop(
                        shop.id,
                        () -> {
                            rooms.eventLog()
                                    .append(
                                            shop.id,
                                            List.of(
                                                    new Fact(
                                                            key,
                                                            "test.fact",
                                                            TestShop.START,
                                                            "{}")));
                            return shop;
                        });
    }

    private String read() throws Exception {
        DeskClient reader = story.loggedIn(Role.READ_ONLY);
        return MoneyStory.text(reader.get(story.desk + "/health").body());
    }
}
