package goodword.app;

import goodword.admin.CouponPages;
import goodword.admin.DeskRooms;
import goodword.admin.DonationPages;
import goodword.admin.LedgerPages;
import goodword.admin.PeoplePages;
import goodword.admin.PersonPages;
import goodword.admin.RewardPages;
import goodword.admin.StatementPages;
import goodword.conversion.DonationJourney;
import goodword.conversion.StandingJourney;
import goodword.reward.Donations;
import goodword.sharing.Links;
import org.springframework.context.support.GenericApplicationContext;

/// Puts the pages about money and people behind the desk's door.
final class MoneyDoor {
    private MoneyDoor() {}

    /// @param desks what every page of the desk works with
    static void furnish(GenericApplicationContext context, House house, DeskRooms desks) {
        var rooms = house.rooms();
        context.registerBean(
                RewardPages.class, () -> new RewardPages(desks, rooms, house.edges().overviews()));
        context.registerBean(
                CouponPages.class, () -> new CouponPages(desks, rooms, house.claimJourney()));
        context.registerBean(
                LedgerPages.class, () -> new LedgerPages(desks, rooms, house.ledger()));
        context.registerBean(
                StatementPages.class, () -> new StatementPages(desks, rooms, house.ledger()));
        Donations donations = new Donations(rooms.database(), house.ledger(), rooms.chance());
        context.registerBean(
                DonationPages.class,
                () ->
                        new DonationPages(
                                desks,
                                rooms,
                                donations,
                                new DonationJourney(rooms, donations, house.entrance().audit())));
        context.registerBean(PeoplePages.class, () -> new PeoplePages(desks, rooms));
        PersonPages.Deeds deeds =
                new PersonPages.Deeds(
                        house.enrolJourney(),
                        new StandingJourney(rooms, house.entrance().audit()),
                        house.erasureJourney());
        context.registerBean(
                PersonPages.class,
                () ->
                        new PersonPages(
                                desks, rooms, house.ledger(), context.getBean(Links.class), deeds));
    }
}
