<?php
defined( 'ABSPATH' ) || exit;

/**
 * What Goodword has not heard of yet, in a table of this shop: one row for each order or customer. A row holds an id alone; what is
 * sent is read when it is sent, so several changes are told at once, as they are then.
 */
class Goodword_Outbox {
	const LEASE   = 60;
	const GIVE_UP = 259200; // Three days.

	public static function table() {
		global $wpdb;
		return $wpdb->prefix . 'goodword_outbox';
	}

	/** Makes the table; there is no harm in doing so twice. */
	public static function install() {
		global $wpdb;
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		dbDelta(
			'CREATE TABLE ' . self::table() . " (
			object varchar(20) NOT NULL,
			object_id bigint unsigned NOT NULL,
			noted bigint unsigned NOT NULL DEFAULT 1,
			since int unsigned NOT NULL,
			next_at int unsigned NOT NULL,
			tries int unsigned NOT NULL DEFAULT 0,
			given_up tinyint NOT NULL DEFAULT 0,
			PRIMARY KEY  (object,object_id),
			KEY due (given_up,next_at)
			) {$wpdb->get_charset_collate()};"
		);
	}

	/** Something changed. What waits already waits on; what was given up is tried anew. */
	public function note( $object, $id ) {
		global $wpdb;
		$now = time();
		$wpdb->query(
			$wpdb->prepare(
				'INSERT INTO ' . self::table() . ' (object, object_id, since, next_at) VALUES (%s, %d, %d, %d)'
				. ' ON DUPLICATE KEY UPDATE since = IF(given_up = 1, VALUES(since), since), tries = IF(given_up = 1, 0, tries),'
				. ' given_up = 0, noted = noted + 1', // phpcs:ignore WordPress.DB
				$object,
				$id,
				$now,
				$now
			)
		);
	}

	/** The longest due, which nobody else takes for a minute; null when nothing is due. */
	public function take() {
		global $wpdb;
		$now = time();
		$row = $wpdb->get_row(
			$wpdb->prepare(
				'SELECT object, object_id, noted, since, next_at, tries FROM ' . self::table()
				. ' WHERE given_up = 0 AND next_at <= %d ORDER BY next_at, since LIMIT 1', // phpcs:ignore WordPress.DB
				$now
			)
		);
		if ( ! $row ) {
			return null;
		}
		$taken = $wpdb->query(
			$wpdb->prepare(
				'UPDATE ' . self::table() . ' SET next_at = %d WHERE object = %s AND object_id = %d AND next_at = %d AND noted = %d', // phpcs:ignore WordPress.DB
				$now + self::LEASE,
				$row->object,
				$row->object_id,
				$row->next_at,
				$row->noted
			)
		);
		return 1 === $taken ? $row : $this->take();
	}

	/** It was heard. If something changed meanwhile, it waits on. */
	public function heard( $row ) {
		global $wpdb;
		$gone = $wpdb->query(
			$wpdb->prepare(
				'DELETE FROM ' . self::table() . ' WHERE object = %s AND object_id = %d AND noted = %d', // phpcs:ignore WordPress.DB
				$row->object,
				$row->object_id,
				$row->noted
			)
		);
		if ( ! $gone ) {
			$this->wait( $row, 0, time() );
		}
	}

	/** It was not: later, and later again, for three days. */
	public function unheard( $row ) {
		global $wpdb;
		$now = time();
		if ( $now - (int) $row->since > self::GIVE_UP ) {
			$wpdb->query(
				$wpdb->prepare(
					'UPDATE ' . self::table() . ' SET given_up = 1 WHERE object = %s AND object_id = %d', // phpcs:ignore WordPress.DB
					$row->object,
					$row->object_id
				)
			);
			return;
		}
		$tries = (int) $row->tries + 1;
		$this->wait( $row, $tries, $now + self::pause( $tries ) );
	}

	/** Seconds before this try: from a quarter of a minute to half an hour. */
	public static function pause( $tries ) {
		return (int) min( 1800, 15 * pow( 2, min( $tries - 1, 7 ) ) );
	}

	/** How many wait, and how many were given up. */
	public function counts() {
		global $wpdb;
		$row = $wpdb->get_row( 'SELECT COALESCE(SUM(given_up = 0), 0) AS waiting, COALESCE(SUM(given_up = 1), 0) AS given_up FROM ' . self::table() ); // phpcs:ignore WordPress.DB
		return array(
			'waiting'  => $row ? (int) $row->waiting : 0,
			'given_up' => $row ? (int) $row->given_up : 0,
		);
	}

	private function wait( $row, $tries, $at ) {
		global $wpdb;
		$wpdb->query(
			$wpdb->prepare(
				'UPDATE ' . self::table() . ' SET tries = %d, next_at = %d WHERE object = %s AND object_id = %d', // phpcs:ignore WordPress.DB
				$tries,
				$at,
				$row->object,
				$row->object_id
			)
		);
	}
}
