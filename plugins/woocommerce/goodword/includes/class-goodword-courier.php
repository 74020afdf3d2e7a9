<?php
defined( 'ABSPATH' ) || exit;

/**
 * Tells Goodword of orders and customers as they are now, signed as WooCommerce's own webhooks are, and repeated until it was heard.
 * Nothing of this happens while a customer waits: a change is noted, and told afterwards.
 */
class Goodword_Courier {
	const ACTION = 'goodword_send';
	const EACH   = 20;

	/** @var Goodword_Outbox */
	private $outbox;

	public function __construct( $outbox ) {
		$this->outbox = $outbox;
	}

	public function listen() {
		foreach ( array( 'woocommerce_new_order', 'woocommerce_update_order', 'woocommerce_trash_order', 'woocommerce_untrash_order', 'woocommerce_order_refunded' ) as $event ) {
			add_action( $event, array( $this, 'order_changed' ), 20, 1 );
		}
		add_action( 'woocommerce_created_customer', array( $this, 'customer_changed' ), 20, 1 );
		add_action( 'woocommerce_update_customer', array( $this, 'customer_changed' ), 20, 1 );
		add_action( self::ACTION, array( $this, 'send_due' ) );
		add_filter( 'cron_schedules', array( $this, 'each_minute' ) );
		add_action( 'init', array( $this, 'schedule' ) );
	}

	public function each_minute( $schedules ) {
		$schedules['goodword_minute'] = array(
			'interval' => 60,
			'display'  => 'Every minute',
		);
		return $schedules;
	}

	public function schedule() {
		if ( ! wp_next_scheduled( self::ACTION ) ) {
			wp_schedule_event( time() + 60, 'goodword_minute', self::ACTION );
		}
	}

	public static function stop() {
		wp_clear_scheduled_hook( self::ACTION );
	}

	public function order_changed( $id ) {
		$this->note( 'order', $id );
	}

	public function customer_changed( $id ) {
		$this->note( 'customer', $id );
	}

	/** Nothing that goes wrong here may stop an order. */
	private function note( $object, $id ) {
		if ( ! Goodword_Options::is_set() ) {
			return;
		}
		try {
			$this->outbox->note( $object, (int) $id );
			if ( function_exists( 'as_enqueue_async_action' ) && ! as_next_scheduled_action( self::ACTION ) ) {
				as_enqueue_async_action( self::ACTION, array(), 'goodword' );
			}
		} catch ( \Throwable $failed ) {
			error_log( 'Goodword: a change could not be noted: ' . get_class( $failed ) ); // phpcs:ignore WordPress.PHP
		}
	}

	/** Some of what is due; the next minute brings the others. After one that is not heard, the rest waits. */
	public function send_due() {
		if ( ! Goodword_Options::is_set() ) {
			return;
		}
		for ( $sent = 0; $sent < self::EACH; $sent++ ) {
			$row = $this->outbox->take();
			if ( ! $row ) {
				return;
			}
			if ( ! $this->send( $row ) ) {
				$this->outbox->unheard( $row );
				return;
			}
			$this->outbox->heard( $row );
		}
	}

	/** Whether it was heard. What is there no more is told by its id alone, and Goodword asks. */
	private function send( $row ) {
		$body = $this->body( $row->object, (int) $row->object_id );
		if ( null === $body ) {
			return 'order' !== $row->object || $this->post( 'order.deleted', wp_json_encode( array( 'id' => (int) $row->object_id ) ) );
		}
		return $this->post( $row->object . '.updated', $body );
	}

	private function post( $topic, $body ) {
		$answer = wp_remote_post(
			Goodword_Options::hook(),
			array(
				'timeout'     => 10,
				'redirection' => 0,
				'headers'     => array(
					'Content-Type'           => 'application/json',
					'X-WC-Webhook-Source'    => home_url( '/' ),
					'X-WC-Webhook-Topic'     => $topic,
					'X-WC-Webhook-Signature' => self::signature( $body, Goodword_Options::secret() ),
				),
				'body'        => $body,
			)
		);
		$status = is_wp_error( $answer ) ? 0 : (int) wp_remote_retrieve_response_code( $answer );
		return $status >= 200 && $status < 300;
	}

	public static function signature( $body, $secret ) {
		return base64_encode( hash_hmac( 'sha256', $body, $secret, true ) ); // phpcs:ignore WordPress.PHP
	}

	/** As the REST API writes it, read by an administrator as WooCommerce's own webhooks are; null when it is there no more. */
	private function body( $object, $id ) {
		$before = get_current_user_id();
		$owners = get_users(
			array(
				'role'   => 'administrator',
				'number' => 1,
				'fields' => 'ID',
			)
		);
		wp_set_current_user( $owners ? (int) $owners[0] : 0 );
		$path = 'order' === $object ? "/wc/v3/orders/$id" : "/wc/v3/customers/$id";
		$answer = rest_do_request( new WP_REST_Request( 'GET', $path ) );
		$data = rest_get_server()->response_to_data( $answer, false );
		wp_set_current_user( $before );
		return $answer->get_status() >= 200 && $answer->get_status() < 300 ? wp_json_encode( $data ) : null;
	}
}
