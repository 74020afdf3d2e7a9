package goodword.app;

import static org.assertj.core.api.Assertions.assertThat;

import goodword.access.Actor;
import goodword.person.CustomerRef;
import goodword.person.Identified;
import goodword.person.Person;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class IdentityTest {
    private final TestShop shop = TestShop.open();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void one_account_is_one_person_whatever_address_it_gives() {
        Identified first = meet("7", "a@mail.example", null);
        Identified again = meet("7", "b@mail.example", null);

        assertThat(first.fresh()).isTrue();
        assertThat(again.fresh()).isFalse();
        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void two_accounts_with_one_mailbox_are_kin() {
        Identified first = meet("7", "jane.doe@gmail.com", null);
        Identified second = meet("8", "JaneDoe+shop@googlemail.com", null);

        assertThat(second.fresh()).isTrue();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.kin()).isEqualTo(Set.of(first.id()));
    }

    @Test
    void two_accounts_with_one_telephone_are_kin() {
        Identified first = meet("7", null, "+49 30 1234");
        Identified second = meet("8", null, "+49-30-1234");

        assertThat(second.kin()).isEqualTo(Set.of(first.id()));
    }

    @Test
    void a_guest_who_opens_an_account_stays_the_same_person() {
        Identified guest = meet(null, "a@mail.example", null);
        Identified account = meet("7", "a@mail.example", null);

        assertThat(account.id()).isEqualTo(guest.id());
        assertThat(account.fresh()).isFalse();
        assertThat(find(account).externalId()).isEqualTo("7");
    }

    @Test
    void a_second_account_with_the_guests_mailbox_is_another_person() {
        Identified guest = meet(null, "a@mail.example", null);
        meet("7", "a@mail.example", null);

        Identified second = meet("8", "a@mail.example", null);

        assertThat(second.id()).isNotEqualTo(guest.id());
        assertThat(second.kin()).isEqualTo(Set.of(guest.id()));
    }

    @Test
    void a_second_account_in_the_same_call_is_another_person_too() {
        Identified guest = meet(null, "a@mail.example", null);

        List<Identified> both =
                identify(
                        List.of(
                                new CustomerRef("7", "a@mail.example", null, null, null, null),
                                new CustomerRef("8", "a@mail.example", null, null, null, null)));

        assertThat(both.getFirst().id()).isEqualTo(guest.id());
        assertThat(both.getLast().id()).isNotEqualTo(guest.id());
        assertThat(both.getLast().kin()).isEqualTo(Set.of(guest.id()));
    }

    @Test
    void an_account_that_orders_as_a_guest_is_recognised() {
        Identified account = meet("7", "a@mail.example", null);

        assertThat(meet(null, "A@mail.example", null).id()).isEqualTo(account.id());
    }

    @Test
    void an_erased_person_is_not_recognised() {
        Identified known = meet("7", "a@mail.example", null);
        shop.house.erasureJourney().erase(shop.id, known.id(), Actor.machine("test"));
        shop.house.erasureJourney().erase(shop.id, known.id(), Actor.machine("test"));

        Identified again = meet("7", "a@mail.example", null);

        assertThat(again.fresh()).isTrue();
        assertThat(again.kin()).isEmpty();
        assertThat(find(known).email()).isNull();
    }

    private Identified meet(
            @Nullable String account, @Nullable String email, @Nullable String phone) {
        return identify(List.of(new CustomerRef(account, email, phone, null, null, null)))
                .getFirst();
    }

    private List<Identified> identify(List<CustomerRef> customers) {
        return shop.house
                .rooms()
                .database()
                .inShop(
                        shop.id,
                        () ->
                                shop.house
                                        .rooms()
                                        .persons()
                                        .identify(shop.id, customers, shop.clock.instant()));
    }

    private Person find(Identified known) {
        return shop.house
                .rooms()
                .database()
                .inShop(shop.id, () -> shop.house.rooms().persons().find(shop.id, known.id()))
                .orElseThrow();
    }
}
