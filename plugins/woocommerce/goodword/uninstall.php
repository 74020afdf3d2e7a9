<?php
defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

global $wpdb;
foreach ( array( 'goodword_hook', 'goodword_secret', 'goodword_api_key' ) as $goodword_option ) {
	delete_option( $goodword_option );
}
$wpdb->query( "DROP TABLE IF EXISTS {$wpdb->prefix}goodword_outbox" ); // phpcs:ignore WordPress.DB
