<?php
defined( 'ABSPATH' ) || exit;

/** What the owner typed in, and what follows from it. */
final class Goodword_Options {
	const HOOK   = 'goodword_hook';
	const SECRET = 'goodword_secret';
	const KEY    = 'goodword_api_key';

	/** Where messages go to; empty until it is set. */
	public static function hook() {
		return (string) get_option( self::HOOK, '' );
	}

	/** What messages are signed with; empty until it is set. */
	public static function secret() {
		return (string) get_option( self::SECRET, '' );
	}

	/** The key with which buyers are given their link; empty where they are not. */
	public static function key() {
		return (string) get_option( self::KEY, '' );
	}

	public static function is_set() {
		return '' !== self::hook() && '' !== self::secret();
	}

	/** Where Goodword is, from the address of the hook: `https://refer.example/`. */
	public static function home() {
		$at = strpos( self::hook(), '/hooks/' );
		return false === $at ? '' : substr( self::hook(), 0, $at + 1 );
	}
}
