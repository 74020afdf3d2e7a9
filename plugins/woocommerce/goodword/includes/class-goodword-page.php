<?php
defined( 'ABSPATH' ) || exit;

/** The page of settings under WooCommerce, and what waits. */
final class Goodword_Page {
	const SLUG  = 'goodword';
	const GROUP = 'goodword';

	/** @var Goodword_Outbox */
	private $outbox;

	public function __construct( $outbox ) {
		$this->outbox = $outbox;
	}

	public function listen() {
		add_action( 'admin_menu', array( $this, 'enter' ) );
		add_action( 'admin_init', array( $this, 'name_options' ) );
	}

	public function enter() {
		add_submenu_page( 'woocommerce', 'Goodword', 'Goodword', 'manage_woocommerce', self::SLUG, array( $this, 'show' ) );
	}

	public function name_options() {
		register_setting( self::GROUP, Goodword_Options::HOOK, array( 'sanitize_callback' => array( $this, 'hook' ) ) );
		register_setting( self::GROUP, Goodword_Options::SECRET, array( 'sanitize_callback' => array( $this, 'secret' ) ) );
		register_setting( self::GROUP, Goodword_Options::KEY, array( 'sanitize_callback' => array( $this, 'key' ) ) );
	}

	public function hook( $typed ) {
		$typed = trim( (string) $typed );
		if ( '' === $typed || 1 === preg_match( '#^https?://[^\s?\#]+/hooks/[A-Za-z0-9_-]{22}$#D', $typed ) ) {
			return $typed;
		}
		add_settings_error( Goodword_Options::HOOK, 'goodword_hook', 'The address is the one that Goodword shows: it ends in /hooks/ and 22 letters.' );
		return Goodword_Options::hook();
	}

	/** Kept when the field is left empty, so that it is never shown again. */
	public function secret( $typed ) {
		$typed = trim( (string) $typed );
		return '' === $typed ? Goodword_Options::secret() : $typed;
	}

	public function key( $typed ) {
		$typed = trim( (string) $typed );
		return '' === $typed ? Goodword_Options::key() : ( '-' === $typed ? '' : $typed );
	}

	public function show() {
		if ( ! current_user_can( 'manage_woocommerce' ) ) {
			return;
		}
		$counts = $this->outbox->counts();
		echo '<div class="wrap"><h1>Goodword</h1>';
		settings_errors();
		echo '<form method="post" action="options.php">';
		settings_fields( self::GROUP );
		echo '<table class="form-table" role="presentation">';
		$this->field( Goodword_Options::HOOK, 'Address', 'url', Goodword_Options::hook(), 'As Goodword showed it when the shop was connected.' );
		$this->field( Goodword_Options::SECRET, 'Secret', 'password', '', '' === Goodword_Options::secret() ? 'As Goodword showed it.' : 'It is kept. Type in another one to replace it.' );
		$this->field( Goodword_Options::KEY, 'API key', 'password', '', '' === Goodword_Options::key() ? 'Only if buyers shall see their own link: a key with the scope advocates:write.' : 'It is kept. Type a single - to take it away.' );
		echo '</table>';
		submit_button();
		echo '</form>';
		printf( '<p>%s</p>', esc_html( sprintf( '%d changes wait to be told, %d were given up after three days.', $counts['waiting'], $counts['given_up'] ) ) );
		echo '</div>';
	}

	private function field( $name, $label, $type, $value, $hint ) {
		printf(
			'<tr><th scope="row"><label for="%1$s">%2$s</label></th><td><input name="%1$s" id="%1$s" type="%3$s" value="%4$s" class="regular-text" autocomplete="off"><p class="description">%5$s</p></td></tr>',
			esc_attr( $name ),
			esc_html( $label ),
			esc_attr( $type ),
			esc_attr( $value ),
			esc_html( $hint )
		);
	}
}
