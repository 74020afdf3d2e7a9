<?php
/**
 * The outbox on a real MariaDB or MySQL, whose socket is named by the environment:
 * `GOODWORD_TEST_MYSQL=/run/mysqld/mysqld.sock php plugins/woocommerce/test/outbox.php`. It uses a database of its own.
 */

error_reporting( E_ALL );
define( 'ABSPATH', __DIR__ . '/wordpress/' );
$socket = getenv( 'GOODWORD_TEST_MYSQL' );
if ( ! $socket ) {
	fwrite( STDERR, "GOODWORD_TEST_MYSQL names no socket\n" );
	exit( 2 );
}

/** As much of wpdb as the outbox asks for. */
final class Test_Wpdb {
	public $prefix = 'wp_';
	private $line;
	public function __construct( $socket ) {
		mysqli_report( MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT );
		$this->line = new mysqli( null, 'root', '', '', 0, $socket );
		$this->line->query( 'DROP DATABASE IF EXISTS goodword_test' );
		$this->line->query( 'CREATE DATABASE goodword_test' );
		$this->line->select_db( 'goodword_test' );
	}
	public function get_charset_collate() {
		return 'DEFAULT CHARACTER SET utf8mb4';
	}
	public function prepare( $query, ...$values ) {
		$quoted = array_map(
			function ( $value ) {
				return is_int( $value ) || ctype_digit( (string) $value ) ? (string) $value : "'" . $this->line->real_escape_string( $value ) . "'";
			},
			$values
		);
		return vsprintf( str_replace( '%d', '%s', $query ), $quoted );
	}
	public function query( $query ) {
		$this->line->query( $query );
		return $this->line->affected_rows;
	}
	public function get_row( $query ) {
		return $this->line->query( $query )->fetch_object();
	}
}
$wpdb = new Test_Wpdb( $socket );
function dbDelta( $order ) {
	global $wpdb;
	$wpdb->query( $order );
}
@mkdir( __DIR__ . '/wordpress/wp-admin/includes', 0777, true );
file_put_contents( __DIR__ . '/wordpress/wp-admin/includes/upgrade.php', "<?php\n" );
require __DIR__ . '/../goodword/includes/class-goodword-outbox.php';

$tried = 0;
function same( $expected, $actual, $what ) {
	global $tried;
	$tried++;
	if ( $expected !== $actual ) {
		fwrite( STDERR, "$what: expected " . var_export( $expected, true ) . ', was ' . var_export( $actual, true ) . "\n" );
		exit( 1 );
	}
}

Goodword_Outbox::install();
$one = new Goodword_Outbox();
$two = new Goodword_Outbox();
$one->note( 'order', 13 );
$one->note( 'order', 13 );
$one->note( 'customer', 13 );
same( array( 'waiting' => 2, 'given_up' => 0 ), $one->counts(), 'one row for each object' );

$first  = $one->take();
$second = $two->take();
same( true, $first->object !== $second->object, 'two processes take different rows' );
same( null, $one->take(), 'and no third one' );

$one->note( $first->object, 13 );
$one->heard( $first );
same( 2, $one->counts()['waiting'], 'what changed while it was told waits on' );
$again = $one->take();
same( $first->object, $again->object, 'and is taken at once' );
$one->heard( $again );
same( 1, $one->counts()['waiting'], 'what was heard is gone' );

$two->unheard( $second );
same( null, $two->take(), 'what was not heard waits a while' );
$wpdb->query( 'UPDATE wp_goodword_outbox SET next_at = 0, since = 1' );
$late = $two->take();
same( '1', (string) $late->tries, 'its tries are counted' );
$two->unheard( $late );
same( array( 'waiting' => 0, 'given_up' => 1 ), $two->counts(), 'after three days it is given up' );
$two->note( $late->object, 13 );
same( array( 'waiting' => 1, 'given_up' => 0 ), $two->counts(), 'and tried anew when it changes' );

echo "$tried things are as they should be\n";
