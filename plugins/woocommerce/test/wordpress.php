<?php
/** As much of WordPress and WooCommerce as the plugin asks for, in memory. */

define( 'ABSPATH', __DIR__ . '/wordpress/' );

$options = array();
$hooked  = array();
$posted  = array();
$answers = array();
$orders  = array();

function get_option( $name, $else ) {
	global $options;
	return $options[ $name ] ?? $else;
}
function add_action( $event, $who, $priority = 10, $count = 1 ) {
	global $hooked;
	$hooked[ $event ][] = $who;
}
function add_filter( $event, $who, $priority = 10, $count = 1 ) {
	add_action( $event, $who );
}
function do_it( $event, ...$with ) {
	global $hooked;
	foreach ( $hooked[ $event ] ?? array() as $who ) {
		call_user_func_array( $who, $with );
	}
}
function wp_unslash( $text ) {
	return is_string( $text ) ? stripslashes( $text ) : $text;
}
function is_ssl() {
	return true;
}
function home_url( $path ) {
	return 'https://shop.example' . $path;
}
function wp_json_encode( $value ) {
	return json_encode( $value );
}
function wp_remote_post( $url, $call ) {
	global $posted, $answers;
	$posted[] = array( 'url' => $url ) + $call;
	return array_shift( $answers ) ?? array( 'code' => 200, 'body' => '' );
}
function is_wp_error( $answer ) {
	return null === $answer || false === $answer;
}
function wp_remote_retrieve_response_code( $answer ) {
	return $answer['code'];
}
function wp_remote_retrieve_body( $answer ) {
	return $answer['body'];
}
function get_users( $which ) {
	return array( '7' );
}
$user = 3;
function get_current_user_id() {
	global $user;
	return $user;
}
function wp_set_current_user( $id ) {
	global $user;
	$user = $id;
}
function wp_next_scheduled( $name ) {
	return true;
}
class WP_REST_Request {
	public $path;
	public function __construct( $method, $path ) {
		$this->path = $path;
	}
}
class Test_Answer {
	public $status;
	public $data;
	public function __construct( $status, $data ) {
		$this->status = $status;
		$this->data   = $data;
	}
	public function get_status() {
		return $this->status;
	}
}
function rest_do_request( $request ) {
	global $orders, $user;
	if ( 7 !== $user ) {
		return new Test_Answer( 401, array() );
	}
	$id = basename( $request->path );
	return isset( $orders[ $id ] ) ? new Test_Answer( 200, $orders[ $id ] ) : new Test_Answer( 404, array() );
}
function rest_get_server() {
	return new class() {
		public function response_to_data( $answer, $embed ) {
			return $answer->data;
		}
	};
}
function esc_html__( $text, $domain ) {
	return htmlspecialchars( $text );
}
function esc_attr( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_url( $url ) {
	return preg_replace( '/[^A-Za-z0-9:\/.?=&_%#-]/', '', $url );
}
function wc_get_order( $id ) {
	global $wc;
	return $wc[ $id ] ?? false;
}

/** An order as a checkout holds it. */
class Test_Order {
	public $meta   = array();
	public $status = 'processing';
	public $saved  = 0;
	public function get_meta( $name ) {
		return $this->meta[ $name ] ?? '';
	}
	public function update_meta_data( $name, $value ) {
		$this->meta[ $name ] = $value;
	}
	public function save_meta_data() {
		$this->saved++;
	}
	public function has_status( $among ) {
		return in_array( $this->status, $among, true );
	}
	public function get_billing_email() {
		return 'bob@mail.example';
	}
	public function get_customer_id() {
		return 0;
	}
}
