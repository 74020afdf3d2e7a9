<?php
defined( 'ABSPATH' ) || exit;

/**
 * Carries the code of a recommendation from the landing to the order: a link of Goodword leads here with `?ref=CODE`, the code is
 * kept in a cookie of this shop for 30 days, and copied into the order as `_goodword_ref`.
 */
final class Goodword_Code {
	const COOKIE = 'goodword_ref';
	const META   = '_goodword_ref';
	const DAYS   = 30;

	public function listen() {
		add_action( 'init', array( $this, 'arrive' ), 1 );
		add_action( 'woocommerce_checkout_create_order', array( $this, 'carry' ), 10, 1 );
		add_action( 'woocommerce_store_api_checkout_update_order_meta', array( $this, 'carry' ), 10, 1 );
	}

	/** Somebody may have come by a link. */
	public function arrive() {
		$code = isset( $_GET['ref'] ) ? self::code( wp_unslash( $_GET['ref'] ) ) : ''; // phpcs:ignore WordPress.Security
		if ( '' === $code || headers_sent() ) {
			return;
		}
		setcookie(
			self::COOKIE,
			$code,
			array(
				'expires'  => time() + self::DAYS * 86400,
				'path'     => defined( 'COOKIEPATH' ) && COOKIEPATH ? COOKIEPATH : '/',
				'secure'   => is_ssl(),
				'httponly' => false,
				'samesite' => 'Lax',
			)
		);
		$_COOKIE[ self::COOKIE ] = $code;
	}

	/**
	 * The order is about to be kept. One that has a code keeps it.
	 *
	 * @param WC_Order $order of the classic checkout or of the blocks.
	 */
	public function carry( $order ) {
		$code = isset( $_COOKIE[ self::COOKIE ] ) ? self::code( wp_unslash( $_COOKIE[ self::COOKIE ] ) ) : ''; // phpcs:ignore WordPress.Security
		if ( '' !== $code && '' === (string) $order->get_meta( self::META ) ) {
			$order->update_meta_data( self::META, $code );
		}
	}

	/** The text if it can be a code, else nothing: anybody can write a cookie. */
	public static function code( $text ) {
		return is_string( $text ) && 1 === preg_match( '/^[A-Za-z0-9_-]{1,64}$/D', $text ) ? $text : '';
	}
}
