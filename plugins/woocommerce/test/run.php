<?php
/** `php plugins/woocommerce/test/run.php`: what of the plugin can be tried without a WordPress. */

error_reporting( E_ALL );
set_error_handler(
	static function ( $level, $what, $file, $line ) {
		throw new ErrorException( $what, 0, $level, $file, $line );
	}
);
require __DIR__ . '/wordpress.php';
foreach ( array( 'options', 'code', 'outbox', 'courier', 'block' ) as $part ) {
	require __DIR__ . "/../goodword/includes/class-goodword-$part.php";
}

/** An outbox in memory. */
final class Test_Outbox extends Goodword_Outbox {
	public $rows  = array();
	public $heard = array();
	public $fails = false;
	public function note( $object, $id ) {
		if ( $this->fails ) {
			throw new RuntimeException( 'no table' );
		}
		$this->rows[] = (object) array( 'object' => $object, 'object_id' => $id, 'noted' => 1, 'since' => time(), 'tries' => 0 );
	}
	public function take() {
		return array_shift( $this->rows );
	}
	public function heard( $row ) {
		$this->heard[] = $row->object_id;
	}
	public function unheard( $row ) {
		$this->rows[] = $row;
	}
}

$tried = 0;
function same( $expected, $actual, $what ) {
	global $tried;
	$tried++;
	if ( $expected !== $actual ) {
		fwrite( STDERR, "$what: expected " . var_export( $expected, true ) . ', was ' . var_export( $actual, true ) . "\n" );
		exit( 1 );
	}
}

// The code.
same( 'ALICE-7Q2M', Goodword_Code::code( 'ALICE-7Q2M' ), 'a code' );
foreach ( array( '', "A\n", 'a b', '<script>', str_repeat( 'x', 65 ), array( 'x' ), null ) as $bad ) {
	same( '', Goodword_Code::code( $bad ), 'no code' );
}
$carrier = new Goodword_Code();
$order   = new Test_Order();
$_COOKIE = array( 'goodword_ref' => 'ALICE1' );
$carrier->carry( $order );
same( 'ALICE1', $order->get_meta( '_goodword_ref' ), 'the cookie is carried to the order' );
$_COOKIE = array( 'goodword_ref' => 'OTHER1' );
$carrier->carry( $order );
same( 'ALICE1', $order->get_meta( '_goodword_ref' ), 'an order keeps its code' );
$plain   = new Test_Order();
$_COOKIE = array( 'goodword_ref' => '"><b>' );
$carrier->carry( $plain );
same( '', $plain->get_meta( '_goodword_ref' ), 'rubbish is not carried' );

// The courier.
$outbox  = new Test_Outbox();
$courier = new Goodword_Courier( $outbox );
$courier->listen();
do_it( 'woocommerce_update_order', 13 );
same( array(), $outbox->rows, 'nothing is noted before it is set up' );
$options = array(
	'goodword_hook'   => 'https://refer.example/hooks/abcdefghijklmnopqrstuv',
	'goodword_secret' => 'whsec_test',
);
same( 'https://refer.example/', Goodword_Options::home(), 'where Goodword is' );
$orders['13'] = array( 'id' => 13, 'status' => 'processing' );
do_it( 'woocommerce_update_order', 13 );
$courier->send_due();
same( 1, count( $posted ), 'one message' );
same( '{"id":13,"status":"processing"}', $posted[0]['body'], 'the order as it is now' );
same( 'order.updated', $posted[0]['headers']['X-WC-Webhook-Topic'], 'its topic' );
same(
	base64_encode( hash_hmac( 'sha256', '{"id":13,"status":"processing"}', 'whsec_test', true ) ),
	$posted[0]['headers']['X-WC-Webhook-Signature'],
	'its signature'
);
same( 0, $posted[0]['redirection'], 'no redirect is followed' );
same( array( 13 ), $outbox->heard, 'it was heard' );
same( 3, get_current_user_id(), 'whoever was logged in is again' );

$answers = array( array( 'code' => 503, 'body' => '' ) );
do_it( 'woocommerce_order_refunded', 13 );
do_it( 'woocommerce_new_order', 14 );
$courier->send_due();
same( 2, count( $posted ), 'after one that is not heard the rest waits' );
same( 2, count( $outbox->rows ), 'and nothing is lost' );
$outbox->rows = array();
do_it( 'woocommerce_trash_order', 99 );
$courier->send_due();
same( '{"id":99}', $posted[2]['body'], 'what is gone is told by its id' );
same( 'order.deleted', $posted[2]['headers']['X-WC-Webhook-Topic'], 'as deleted' );
$outbox->fails = true;
$log = ini_set( 'error_log', '/dev/null' );
do_it( 'woocommerce_update_order', 13 );
ini_set( 'error_log', (string) $log );
same( 3, count( $posted ), 'a shop without the table goes on selling' );

// Pauses grow and end.
$pauses = array_map( array( 'Goodword_Outbox', 'pause' ), array( 1, 2, 3, 8, 9, 40 ) );
same( array( 15, 30, 60, 1800, 1800, 1800 ), $pauses, 'pauses' );

// The block.
$wc    = array( 5 => new Test_Order() );
$block = new Goodword_Block();
ob_start();
$block->show( 5 );
same( '', ob_get_clean(), 'nothing is shown without an API key' );
$options['goodword_api_key'] = 'gw_key';
$answers = array( array( 'code' => 201, 'body' => '{"link":"https://refer.example/r/BOB1\"><script>"}' ) );
ob_start();
$block->show( 5 );
$shown = ob_get_clean();
same( false, strpos( $shown, '<script>' ), 'what Goodword says is escaped' );
same( 3, end( $posted )['timeout'], 'nobody waits long' );
same( 'https://refer.example/v1/advocates', end( $posted )['url'], 'where it asks' );
$asked = count( $posted );
ob_start();
$block->show( 5 );
ob_end_clean();
same( $asked, count( $posted ), 'it is asked once for an order' );
$wc[6]   = new Test_Order();
$answers = array( null );
ob_start();
$block->show( 6 );
same( '', ob_get_clean(), 'a Goodword that does not answer is not missed' );

echo "$tried things are as they should be\n";
