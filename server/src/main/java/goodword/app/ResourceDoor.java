package goodword.app;

import goodword.api.AdvocatesResource;
import goodword.api.Answers;
import goodword.api.ClaimsResource;
import goodword.api.ContractPages;
import goodword.api.CouponsResource;
import goodword.api.CustomersResource;
import goodword.api.ForecastResource;
import goodword.api.ImportsResource;
import goodword.api.LedgerResource;
import goodword.api.OrderListResource;
import goodword.api.ProgramsResource;
import goodword.api.QrResource;
import goodword.api.RewardsResource;
import goodword.program.Plans;
import goodword.sharing.Links;
import goodword.sharing.PageLinks;
import org.springframework.context.support.GenericApplicationContext;

/// Puts the resources of the API and its document behind the front door.
final class ResourceDoor {
    private ResourceDoor() {}

    static void furnish(GenericApplicationContext context, House house, Answers answers) {
        var rooms = house.rooms();
        Plans plans = planning(house);
        context.registerBean(
                ProgramsResource.class,
                () ->
                        new ProgramsResource(
                                answers, rooms, plans, house.shops(), house.entrance().audit()));
        context.registerBean(
                ForecastResource.class,
                () -> new ForecastResource(rooms, plans, house.shops(), house.edges().forecasts()));
        context.registerBean(
                CustomersResource.class,
                () -> new CustomersResource(answers, rooms, house.erasureJourney()));
        context.registerBean(
                AdvocatesResource.class,
                () ->
                        new AdvocatesResource(
                                answers,
                                rooms,
                                house.ledger(),
                                house.enrolJourney(),
                                new AdvocatesResource.Ways(
                                        context.getBean(Links.class),
                                        context.getBean(PageLinks.class))));
        context.registerBean(
                QrResource.class, () -> new QrResource(rooms, context.getBean(Links.class)));
        context.registerBean(
                ClaimsResource.class,
                () -> new ClaimsResource(answers, rooms, house.claimJourney()));
        context.registerBean(
                CouponsResource.class, () -> new CouponsResource(rooms, house.shops()));
        context.registerBean(OrderListResource.class, () -> new OrderListResource(rooms));
        context.registerBean(RewardsResource.class, () -> new RewardsResource(rooms));
        context.registerBean(
                ImportsResource.class, () -> new ImportsResource(answers, house.edges().imports()));
        context.registerBean(LedgerResource.class, () -> new LedgerResource(rooms, house.ledger()));
        context.registerBean(ContractPages.class, () -> new ContractPages());
    }

    /// How programs are planned, for every face that plans them.
    static Plans planning(House house) {
        var rooms = house.rooms();
        return new Plans(rooms.database(), rooms.programs(), rooms.experiments(), rooms.chance());
    }
}
