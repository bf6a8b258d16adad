-- How a slice's smile fits and what was checked about it; null in the rows of earlier versions.

alter table expiry_slice add column ssvi_theta double precision;
alter table expiry_slice add column ssvi_phi double precision;
alter table expiry_slice add column ssvi_rho double precision;
alter table expiry_slice add column fit_rung varchar(20);
alter table expiry_slice add column fit_half_spreads double precision;
alter table expiry_slice add column fit_vol_points double precision;
alter table expiry_slice add column fit_starts integer;
alter table expiry_slice add column butterfly_lowest double precision;
alter table expiry_slice add column butterfly_place double precision;
alter table expiry_slice add column butterfly_half_width double precision;
alter table expiry_slice add column left_wing_slope double precision;
alter table expiry_slice add column right_wing_slope double precision;
alter table expiry_slice add column calendar_root varchar(6);
alter table expiry_slice add column calendar_expiry date;
alter table expiry_slice add column calendar_place double precision;
alter table expiry_slice add column calendar_vol_points double precision;
alter table expiry_slice add column calendar_share double precision;
alter table expiry_slice add column unsolved_quotes varchar(200);

alter table calibrated_quote add column bid_vol double precision;
alter table calibrated_quote add column bid_reason varchar(30);
alter table calibrated_quote add column ask_vol double precision;
alter table calibrated_quote add column ask_reason varchar(30);
