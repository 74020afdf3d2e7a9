package goodword.app;

import goodword.consent.Objections;
import goodword.moving.ShopExport;
import goodword.moving.ShopIntake;

/// What moves shops out and in.
final class MovingRoom {
    private MovingRoom() {}

    static ShopExport export(House house) {
        return new ShopExport(
                house.rooms(), house.shops(), objections(house), house.entrance().vault());
    }

    static ShopIntake intake(House house) {
        return new ShopIntake(
                house.rooms(), house.shops(), objections(house), house.entrance().vault());
    }

    private static Objections objections(House house) {
        return house.edges().mail().objections();
    }
}
