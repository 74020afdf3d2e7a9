package goodword.messaging;

import goodword.brand.Brands;
import goodword.consent.Objections;
import goodword.consent.Tickets;
import goodword.conversion.Rooms;
import goodword.shop.Shops;

/// What mails are made of.
public record MailRooms(
        Rooms rooms,
        Shops shops,
        Objections objections,
        Tickets tickets,
        Addresses addresses,
        Brands brands) {}
