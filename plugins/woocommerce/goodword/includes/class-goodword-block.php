<?php
defined( 'ABSPATH' ) || exit;

/**
 * Shows who has just bought their own link to pass on, on the page that thanks for the order. Only where the owner set an API key;
 * Goodword is asked once for an order, waits for no longer than three seconds, and when it does not answer nothing is shown.
 */
final class Goodword_Block {
	const META = '_goodword_link';

	public function listen() {
		add_action( 'woocommerce_thankyou', array( $this, 'show' ), 5, 1 );
	}

	public function show( $order_id ) {
		$order = wc_get_order( $order_id );
		if ( ! $order || '' === Goodword_Options::key() || $order->has_status( array( 'failed', 'cancelled', 'pending' ) ) ) {
			return;
		}
		$link = (string) $order->get_meta( self::META );
		if ( '' === $link ) {
			$link = $this->ask( $order );
			if ( '' === $link ) {
				return;
			}
			$order->update_meta_data( self::META, $link );
			$order->save_meta_data();
		}
		printf(
			'<section class="goodword-link"><h2>%s</h2><p>%s</p><p><label for="goodword-link" class="screen-reader-text">%s</label>'
			. '<input id="goodword-link" type="text" readonly value="%s" onfocus="this.select()" style="width:100%%;max-width:32rem"></p></section>',
			esc_html__( 'Tell a friend', 'goodword' ),
			esc_html__( 'Pass this link on to somebody who would like it here. You both get something for it.', 'goodword' ),
			esc_html__( 'Your link', 'goodword' ),
			esc_attr( esc_url( $link ) )
		);
	}

	private function ask( $order ) {
		$customer = array( 'email' => $order->get_billing_email() );
		if ( $order->get_customer_id() > 0 ) {
			$customer['id'] = (string) $order->get_customer_id();
		}
		$answer = wp_remote_post(
			Goodword_Options::home() . 'v1/advocates',
			array(
				'timeout'     => 3,
				'redirection' => 0,
				'headers'     => array(
					'Authorization' => 'Bearer ' . Goodword_Options::key(),
					'Content-Type'  => 'application/json',
				),
				'body'        => wp_json_encode( array( 'customer' => $customer ) ),
			)
		);
		$told = is_wp_error( $answer ) ? null : json_decode( (string) wp_remote_retrieve_body( $answer ), true );
		$link = is_array( $told ) && isset( $told['link'] ) && is_string( $told['link'] ) ? $told['link'] : '';
		return 0 === strpos( $link, 'https://' ) || 0 === strpos( $link, 'http://' ) ? $link : '';
	}
}
