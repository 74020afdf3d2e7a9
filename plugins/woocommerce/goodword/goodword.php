<?php
/**
 * Plugin Name: Goodword for WooCommerce
 * Description: Tells Goodword about orders, carries the code of a recommendation to the order, and shows buyers their own link.
 * Version: 0.1.0
 * Requires at least: 6.0
 * Requires PHP: 7.4
 * WC requires at least: 7.0
 * License: see LICENSE
 * Text Domain: goodword
 */

defined( 'ABSPATH' ) || exit;

define( 'GOODWORD_FILE', __FILE__ );

require_once __DIR__ . '/includes/class-goodword-options.php';
require_once __DIR__ . '/includes/class-goodword-code.php';
require_once __DIR__ . '/includes/class-goodword-outbox.php';
require_once __DIR__ . '/includes/class-goodword-courier.php';
require_once __DIR__ . '/includes/class-goodword-block.php';
require_once __DIR__ . '/includes/class-goodword-page.php';

register_activation_hook( __FILE__, array( 'Goodword_Outbox', 'install' ) );
register_deactivation_hook( __FILE__, array( 'Goodword_Courier', 'stop' ) );

add_action(
	'before_woocommerce_init',
	static function () {
		if ( class_exists( '\Automattic\WooCommerce\Utilities\FeaturesUtil' ) ) {
			\Automattic\WooCommerce\Utilities\FeaturesUtil::declare_compatibility( 'custom_order_tables', GOODWORD_FILE, true );
			\Automattic\WooCommerce\Utilities\FeaturesUtil::declare_compatibility( 'cart_checkout_blocks', GOODWORD_FILE, true );
		}
	}
);

add_action(
	'plugins_loaded',
	static function () {
		if ( ! class_exists( 'WooCommerce' ) ) {
			return;
		}
		( new Goodword_Code() )->listen();
		( new Goodword_Courier( new Goodword_Outbox() ) )->listen();
		( new Goodword_Block() )->listen();
		( new Goodword_Page( new Goodword_Outbox() ) )->listen();
	}
);
