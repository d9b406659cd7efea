"""Dependency trees and what hangs where in them."""
