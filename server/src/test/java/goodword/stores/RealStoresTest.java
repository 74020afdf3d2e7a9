package goodword.stores;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real shops, from nothing to the end of their story. `bench/stores` runs it.
final class RealStoresTest {
    @ParameterizedTest
    @ValueSource(strings = {"vendure", "medusa"})
    void a_real_shop_is_understood_to_the_cent_and_loses_nothing(String kind) throws Exception {
        List<String> asked = Arrays.asList(System.getProperty("goodword.stores", "").split(","));
        assumeThat(asked)
                .as("real shops are brought up only on demand: bench/stores " + kind)
                .contains(kind);

        try (Gate gate = new Gate();
                RealHouse house = new RealHouse(kind, gate.host());
                RealShop real = RealShops.open(kind, house.place())) {
            gate.leadTo(real.address());
            new ShopStory(house, real).tell();
            new AskedStory(house, real, gate).tell();
        }
    }
}
