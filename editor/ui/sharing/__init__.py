"""내 폰에서 보기: one pinned revision on a real phone, by a QR code."""
