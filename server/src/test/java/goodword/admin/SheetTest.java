package goodword.admin;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.platform.database.Paging;
import goodword.platform.database.Place;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SheetTest {
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-00000000d3a0");
    private static final Place PLACE =
            new Place(Instant.parse("2026-03-01T10:00:00.123456Z"), ID, 7);

    @Test
    void a_full_page_has_a_mark_that_leads_to_its_last_row() {
        Sheet<Integer> sheet = Sheet.of(numbers(26), number -> PLACE);

        assertThat(sheet.rows()).isEqualTo(numbers(25));
        assertThat(Sheet.paging(sheet.next()).after()).isEqualTo(PLACE);
    }

    @Test
    void the_last_page_has_no_mark() {
        assertThat(Sheet.of(numbers(25), number -> PLACE).next()).isEmpty();
        assertThat(Sheet.of(numbers(0), number -> PLACE).next()).isEmpty();
    }

    @Test
    void a_mark_that_no_list_has_given_leads_to_the_first_page() {
        for (String mark :
                List.of("", "x", "1_2_3", "-1_" + ID + "_0", "1_" + ID + "_99999999999")) {
            assertThat(Sheet.paging(mark)).as(mark).isEqualTo(Paging.first(25));
        }
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
