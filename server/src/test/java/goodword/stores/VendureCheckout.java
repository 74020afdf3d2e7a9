package goodword.stores;

import static goodword.stores.VendureSeed.input;

import java.util.Map;

/// The way of a basket through Vendure's checkout, as a storefront walks it.
///
/// @param guest whether nobody is logged in
record VendureCheckout(VendureSession session, boolean guest) {
    /// Returns the order's id; it is authorized and not paid.
    String order(Basket basket) {
        session.ask(
                "mutation($q:Int!){addItemToOrder(productVariantId:\"1\",quantity:$q){"
                        + "...on ErrorResult{errorCode message}}}",
                Map.of("q", basket.mugs()));
        if (basket.code() != null) {
            session.ask(
                    "mutation($i:UpdateOrderInput!){setOrderCustomFields(input:$i){"
                            + "...on ErrorResult{errorCode message}}}",
                    input(Map.of("customFields", Map.of("goodwordRef", basket.code()))));
        }
        if (guest) {
            session.ask(
                    "mutation($i:CreateCustomerInput!){setCustomerForOrder(input:$i){"
                            + "...on ErrorResult{errorCode message}}}",
                    input(
                            Map.of(
                                    "emailAddress", basket.email(),
                                    "firstName", "Bob",
                                    "lastName", "Friend")));
        }
        if (basket.coupon() != null) {
            session.ask(
                    "mutation($c:String!){applyCouponCode(couponCode:$c){"
                            + "...on ErrorResult{errorCode message}}}",
                    Map.of("c", basket.coupon()));
        }
        ship();
        return session.ask(
                        "mutation($i:PaymentInput!){addPaymentToOrder(input:$i){"
                                + "...on Order{id} ...on ErrorResult{errorCode message}}}",
                        input(Map.of("method", "by-hand", "metadata", Map.of())))
                .at("/addPaymentToOrder/id")
                .asString();
    }

    private void ship() {
        session.ask(
                "mutation($i:CreateAddressInput!){setOrderShippingAddress(input:$i){"
                        + "...on ErrorResult{errorCode message}}}",
                input(
                        Map.of(
                                "fullName", "Bob Friend",
                                "streetLine1", "Hauptstr. 1",
                                "city", "Berlin",
                                "postalCode", "10115",
                                "countryCode", "DE")));
        session.ask(
                "mutation{setOrderShippingMethod(shippingMethodId:[\"1\"]){"
                        + "...on ErrorResult{errorCode message}}}",
                Map.of());
        session.ask(
                "mutation{transitionOrderToState(state:\"ArrangingPayment\"){"
                        + "...on ErrorResult{errorCode message}}}",
                Map.of());
    }
}
