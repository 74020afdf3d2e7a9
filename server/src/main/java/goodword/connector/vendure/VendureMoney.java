package goodword.connector.vendure;

import goodword.connector.Field;
import goodword.connector.StoreJson;
import java.math.BigDecimal;
import java.util.List;

/// Money as Vendure writes it: whole numbers, of as many decimals as the store has decided on for
/// all its currencies.
record VendureMoney(int decimals) {
    private static final int DECIMALS = 2;
    private static final int DECIMALS_MAX = 6;

    static VendureMoney of(StoreJson message) {
        Field precision = message.field("precision");
        if (precision.isAbsent()) {
            return new VendureMoney(DECIMALS);
        }
        long decimals = precision.wholeNumber();
        if (decimals > DECIMALS_MAX) {
            throw precision.refusal("out_of_range", "must be at most " + DECIMALS_MAX);
        }
        return new VendureMoney((int) decimals);
    }

    BigDecimal required(StoreJson object, String name) {
        return object.decimal(name).exact().movePointLeft(decimals);
    }

    BigDecimal orZero(StoreJson object, String name) {
        return object.decimal(name).isAbsent() ? BigDecimal.ZERO : required(object, name);
    }

    BigDecimal sum(List<StoreJson> objects, String name) {
        return objects.stream()
                .map(object -> orZero(object, name))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
