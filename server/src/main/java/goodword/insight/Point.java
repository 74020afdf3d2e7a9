package goodword.insight;

import goodword.insight.Assumption.Name;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One value for each assumption, as it goes into a formula.
record Point(Map<Name, BigDecimal> values) {
    static final MathContext EXACT = MathContext.DECIMAL128;

    static Point middle(Assumptions assumptions) {
        Map<Name, BigDecimal> values = new EnumMap<>(Name.class);
        assumptions.byName().forEach((name, one) -> values.put(name, one.factor(one.middle())));
        return new Point(values);
    }

    /// Every choice of an end for each assumption. A figure that rises or falls with each of them
    /// alone has its least and its most among these.
    static List<Point> corners(Assumptions assumptions) {
        List<Point> corners = List.of(new Point(Map.of()));
        for (Assumption one : assumptions.byName().values()) {
            List<Point> more = new ArrayList<>();
            for (Point corner : corners) {
                more.add(corner.with(one.name(), one.factor(one.low())));
                more.add(corner.with(one.name(), one.factor(one.high())));
            }
            corners = more;
        }
        return corners;
    }

    BigDecimal of(Name name) {
        BigDecimal value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " has no value");
        }
        return value;
    }

    /// Friends who buy for each advocate.
    BigDecimal friendsEach() {
        return of(Name.REACH).multiply(of(Name.CONVERT), EXACT);
    }

    /// How many friends a satisfied customer brings on average: R0, the product of the share who
    /// recommend, the friends whom each reaches and the share of these who buy.
    BigDecimal reproduction() {
        return of(Name.RECOMMEND).multiply(friendsEach(), EXACT);
    }

    /// Of friends who buy, the share who would not have come otherwise.
    BigDecimal extra() {
        return BigDecimal.ONE.subtract(of(Name.ANYWAY));
    }

    private Point with(Name name, BigDecimal value) {
        Map<Name, BigDecimal> more = new EnumMap<>(Name.class);
        more.putAll(values);
        more.put(name, value);
        return new Point(more);
    }
}
