package goodword;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Every rule of `NameRules` against a planted house that breaks it.
class NameRulesTest {
    @Test
    void an_empty_word_at_the_end_of_a_name_is_reported() {
        assertThat(NameRules.noEmptyWordInATypeName(Codebase.planted("names")))
                .containsExactly(
                        new Violation(
                                path("names/reward/Payout.java"),
                                "declares PayoutImpl. The last word of a name says what the thing"
                                        + " is; Impl, Util, Utils, Helper, Manager, Service, Dto,"
                                        + " Data, Info, Common, Base say nothing."));
    }

    @Test
    void a_drawer_package_is_reported() {
        assertThat(NameRules.noDrawerPackage(Codebase.planted("drawer")))
                .containsExactly(
                        new Violation(
                                path("drawer/order/util/Texts.java"),
                                "lies in the package goodwordplanted.drawer.order.util. A drawer"
                                        + " for everything belongs to nobody; put the class into"
                                        + " the room whose sentence it is part of."));
    }

    private static String path(String file) {
        return "server/src/test/java/goodwordplanted/" + file;
    }
}
