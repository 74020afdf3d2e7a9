#!/usr/bin/env python3
"""Makes src/main/resources/demo/orders.csv.gz from the published "Online Retail" data.

    python3 docs/demo-data/make.py online_retail.csv[.gz] [orders.csv.gz]

The input is "Online Retail" of the UCI Machine Learning Repository (DOI 10.24432/C5BW33, CC BY 4.0)
saved as CSV. It may have one row per line of an invoice, as published (InvoiceNo, Quantity,
InvoiceDate, UnitPrice, CustomerID), or one row per invoice (invoice_no, customer_id, t, amount),
the lines being added up; both give the same result. Times may be written 2010-12-01T08:26:00,
2010-12-01 08:26 or 12/1/2010 8:26. Only the standard library is used (Python 3.9 or newer).

What is done, and what is invented, is told in server/src/main/resources/demo/README.md.
"""
import collections
import csv
import datetime
import decimal
import gzip
import hashlib
import io
import pathlib
import sys

CENT = decimal.Decimal("0.01")
LAST_DIGITS = "012"  # of a customer's id: three tenths of all customers
CHANNELS = (  # invented; out of 100 customers
    ("organic_search", 30),
    ("direct", 22),
    ("paid_search", 20),
    ("paid_social", 14),
    ("newsletter", 8),
    ("affiliate", 6),
)
HEADER = (
    "order_id", "placed_at", "customer_id", "email", "currency", "items",
    "source", "refund_id", "refund_amount", "refunded_at",
)
SHIPPED = pathlib.Path(__file__).resolve().parents[2] / "src/main/resources/demo/orders.csv.gz"


def main(source, target):
    invoices = sorted(read(source), key=lambda invoice: (invoice["t"], invoice["id"]))
    chosen = [invoice for invoice in invoices if is_chosen(invoice)]
    orders = [i for i in chosen if not i["id"].startswith("C") and i["amount"] > 0]
    cancellations = [i for i in chosen if i["id"].startswith("C") and i["amount"] < 0]
    refunds, left_out = attach(orders, cancellations)
    rows = [row for order in orders for row in lines(order, refunds[order["id"]])]
    write(target, rows)
    print("customers             ", len({order["customer"] for order in orders}))
    print("orders                ", len(orders))
    print("refunds               ", sum(map(len, refunds.values())))
    print("cancellations left out", left_out)
    print("dropped (not positive)", len(chosen) - len(orders) - len(cancellations))
    print("lines                 ", len(rows))
    print("items GBP             ", sum(order["amount"] for order in orders))
    print("refunds GBP           ", sum(r["amount"] for some in refunds.values() for r in some))
    print("bytes                 ", pathlib.Path(target).stat().st_size)


def read(source):
    opened = gzip.open if source.endswith(".gz") else open
    with opened(source, "rt", encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        published = "InvoiceNo" in rows.fieldnames
        return invoices_of(rows) if published else [invoice(row) for row in rows]


def invoice(row):
    return {
        "id": row["invoice_no"],
        "customer": row["customer_id"],
        "t": moment(row["t"]),
        "amount": cents(decimal.Decimal(row["amount"])),
    }


def invoices_of(rows):
    invoices = {}
    for row in rows:
        found = invoices.setdefault(row["InvoiceNo"], {
            "id": row["InvoiceNo"],
            "customer": row["CustomerID"].removesuffix(".0"),
            "t": moment(row["InvoiceDate"]),
            "amount": decimal.Decimal(0),
        })
        found["amount"] += decimal.Decimal(row["Quantity"]) * decimal.Decimal(row["UnitPrice"])
    for found in invoices.values():
        found["amount"] = cents(found["amount"])
    return invoices.values()


def moment(text):
    if "/" in text:
        return datetime.datetime.strptime(text, "%m/%d/%Y %H:%M").isoformat()
    return datetime.datetime.fromisoformat(text).isoformat()


def cents(amount):
    return amount.quantize(CENT, decimal.ROUND_HALF_UP)


def is_chosen(invoice):
    """Registered customers only: a guest has no id."""
    return invoice["customer"][-1:] in LAST_DIGITS and invoice["customer"] != ""


def attach(orders, cancellations):
    """Gives each cancellation to the latest earlier order of its customer that still covers it."""
    remaining = {order["id"]: order["amount"] for order in orders}
    by_customer = collections.defaultdict(list)
    for order in orders:
        by_customer[order["customer"]].append(order)
    refunds = collections.defaultdict(list)
    left_out = 0
    for cancellation in cancellations:
        amount = -cancellation["amount"]
        earlier = (o for o in reversed(by_customer[cancellation["customer"]])
                   if o["t"] < cancellation["t"] and remaining[o["id"]] >= amount)
        order = next(earlier, None)
        if order is None:
            left_out += 1
            continue
        remaining[order["id"]] -= amount
        refunds[order["id"]].append({**cancellation, "amount": amount})
    return refunds, left_out


def lines(order, refunds):
    """One line for an order, or one for each of its refunds."""
    customer = order["customer"]
    start = (order["id"], order["t"] + "Z", customer, email(customer), "GBP", str(order["amount"]),
             channel(customer))
    if not refunds:
        return [start + ("", "", "")]
    return [start + (r["id"], str(r["amount"]), r["t"] + "Z") for r in refunds]


def email(customer):
    """Invented: example.org is reserved for examples (RFC 2606), no such mailbox exists."""
    return f"customer-{customer}@example.org"


def channel(customer):
    """Invented: drawn from the id by a hash, so that it is the same in every run."""
    draw = int.from_bytes(hashlib.sha256(customer.encode()).digest()[:8], "big") % 100
    for name, share in CHANNELS:
        if draw < share:
            return name
        draw -= share
    raise AssertionError("shares add up to 100")


def write(target, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(rows)
    # No name and no time in the archive: the same data is the same file.
    pathlib.Path(target).write_bytes(gzip.compress(text.getvalue().encode(), 9, mtime=0))


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else SHIPPED)
